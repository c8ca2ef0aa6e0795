import { goingTo, isRunGoing } from '../../../electron/core/delivery/delivery-view.ts';
import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { canMove } from '../../state/can-move.ts';
import type { AppState, ScreenName } from '../../state/store.ts';
import { screenNames } from '../../state/words.ts';
import type { SearchEntry } from './search-index.ts';

export type ActionName =
  | 'choose-folder'
  | 'upload'
  | 'cancel'
  | 'continue-upload'
  | 'safe-fixes'
  | 'undo'
  | 'redo'
  | 'sign-in'
  | 'open-roster'
  | 'match-photos'
  | 'show-index'
  | 'save-fixed'
  | 'rename-files'
  | 'shortcuts'
  | 'open-jobs-page'
  | 'show-log'
  | 'copy-log'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system';

export type SearchTarget =
  | { readonly kind: 'action'; readonly name: ActionName }
  | { readonly kind: 'screen'; readonly screen: ScreenName }
  | { readonly kind: 'student'; readonly studentId: string; readonly photoId: PhotoId | null }
  | { readonly kind: 'photo'; readonly photoId: PhotoId };

const actions: readonly (readonly [ActionName, string, string])[] = [
  ['choose-folder', 'Choose folder...', 'open drop photos zip'],
  ['upload', 'Import student photos', 'upload send'],
  ['continue-upload', 'Continue the upload', 'resume go on unfinished paused'],
  ['safe-fixes', 'Apply all safe fixes', 'crop rotate convert repair'],
  ['undo', 'Undo', 'back'],
  ['redo', 'Redo', 'again'],
  ['cancel', 'Cancel the upload...', 'stop'],
  ['open-roster', 'Open a roster file...', 'students list csv excel oneroster'],
  ['match-photos', 'Go through the suggestions', 'whose photo names match misnamed'],
  ['show-index', "See the photographer's index", 'pspa index.txt master.txt lists disc missing'],
  ['save-fixed', 'Save the fixed photos to a folder...', 'export copy cropped'],
  ['rename-files', 'Rename the files themselves...', 'names disk'],
  ['shortcuts', 'Keyboard shortcuts', 'keys help'],
  ['sign-in', 'Sign in to the SIS', 'connect check roster reload'],
  ['open-jobs-page', "Open the SIS's Scheduled Jobs page", 'monitor import status browser'],
  ['show-log', 'Show log', 'file help problem support'],
  ['copy-log', 'Copy log of the import', 'jobs clipboard'],
  ['theme-light', 'Light look', 'theme colours bright'],
  ['theme-dark', 'Dark look', 'theme colours night'],
  ['theme-system', 'Look as the system', 'theme colours light dark'],
];

const screens: readonly (readonly [ScreenName, string])[] = [
  ['photos', 'Step 1'],
  ['review', 'Step 2'],
  ['upload', 'Step 3'],
  ['other-ways', ''],
  ['jobs', 'Step 4'],
  ['history', ''],
  ['settings', ''],
];

const screenKeywords: Readonly<Partial<Record<ScreenName, string>>> = {
  upload: 'import student photos send',
  'other-ways': 'sftp zips folder e-mail destiny powerschool permission',
  jobs: 'scheduled jobs status log',
  review: 'issues fixes',
  history: 'earlier uploads runs report csv pdf student',
  settings: 'sis address token preset theme',
};

type Searched = Pick<AppState, 'run' | 'steps' | 'unfinished' | 'index' | 'folder'> & {
  readonly logs: ReadonlyMap<string, unknown>;
};

/** Actions that would do nothing just now are not offered. */
function isOffered(name: ActionName, { run, steps, logs, unfinished, index, folder }: Searched): boolean {
  const isGoing = isRunGoing(run);
  switch (name) {
    case 'cancel':
      return isGoing;
    case 'continue-upload':
      return isGoing ? goingTo(run, 'sis')?.status.kind === 'paused' : unfinished.length > 0;
    case 'undo':
      return canMove({ steps, folder }, 'undo') && !isGoing;
    case 'redo':
      return canMove({ steps, folder }, 'redo') && !isGoing;
    case 'safe-fixes':
    case 'match-photos':
      return (folder.kind === 'checking' || folder.kind === 'checked') && !isGoing;
    case 'show-index':
      return index.kind === 'found';
    case 'save-fixed':
    case 'rename-files':
      return folder.kind === 'checked' && !isGoing;
    case 'copy-log':
      return logs.size > 0;
    default:
      return true;
  }
}

function studentEntry(student: Student, label: string, photoId: PhotoId | null): SearchEntry<SearchTarget> {
  const { id, grade } = student;
  const known = grade === null ? id : `${id}, grade ${grade}`;
  return {
    section: 'Students',
    label,
    aside: photoId === null ? `${known}, no photo yet` : known,
    target: { kind: 'student', studentId: id, photoId },
  };
}

function fileEntry({ id, file }: PhotoRow, studentName: string): SearchEntry<SearchTarget> {
  const cut = file.lastIndexOf('/');
  const folder = cut < 0 ? '' : file.slice(0, cut);
  return {
    section: 'Files',
    label: cut < 0 ? file : file.slice(cut + 1),
    aside: folder === '' || studentName === '' ? folder + studentName : `${folder}, ${studentName}`,
    target: { kind: 'photo', photoId: id },
  };
}

/** Everything that the search can find, as it is when it opens. */
export function searchEntries(
  state: Searched,
  photos: Iterable<PhotoRow>,
  students: readonly Student[],
): readonly SearchEntry<SearchTarget>[] {
  const files: SearchEntry<SearchTarget>[] = [];
  const photoOf = new Map<string, PhotoId>();
  const names = new Map(students.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  for (const photo of photos) {
    const { id, studentId, status } = photo;
    if (status === 'ignored') continue;
    if (studentId === null) {
      files.push(fileEntry(photo, ''));
    } else {
      if (!photoOf.has(studentId)) photoOf.set(studentId, id);
      files.push(fileEntry(photo, names.get(studentId) ?? ''));
    }
  }
  return [
    ...actions
      .filter(([name]) => isOffered(name, state))
      .map(([name, label, keywords]): SearchEntry<SearchTarget> => {
        return { section: 'Actions', label, aside: '', keywords, target: { kind: 'action', name } };
      }),
    ...screens.map(([screen, aside]): SearchEntry<SearchTarget> => {
      return {
        section: 'Screens',
        label: screenNames[screen],
        aside,
        keywords: screenKeywords[screen] ?? '',
        target: { kind: 'screen', screen },
      };
    }),
    ...students.map((student) =>
      studentEntry(student, names.get(student.id) ?? '', photoOf.get(student.id) ?? null),
    ),
    ...files,
  ];
}
