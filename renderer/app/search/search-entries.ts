import { type SearchCommand, searchCommands } from '../../../electron/core/contract/commands.ts';
import { goingTo, isRunGoing } from '../../../electron/core/delivery/delivery-view.ts';
import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { keysOfCommand } from '../../state/command-keys.ts';
import { canMove } from '../../state/decisions.ts';
import { type AppState, stepScreens } from '../../state/store.ts';
import type { SearchEntry } from './search-index.ts';

export type SearchTarget =
  | { readonly kind: 'command'; readonly id: SearchCommand }
  | { readonly kind: 'student'; readonly studentId: string; readonly photoId: PhotoId | null }
  | { readonly kind: 'photo'; readonly photoId: PhotoId };

type Searched = Pick<AppState, 'run' | 'steps' | 'unfinished' | 'index' | 'folder' | 'practice'> & {
  readonly logs: ReadonlyMap<string, unknown>;
};

/** Actions that would do nothing just now are not offered. */
function isOffered(
  id: SearchCommand,
  { run, steps, logs, unfinished, index, folder, practice }: Searched,
): boolean {
  const isGoing = isRunGoing(run);
  switch (id) {
    case 'cancel-upload':
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
    case 'practice':
      return practice.kind === 'none' && !isGoing;
    case 'practice-upload':
      return practice.kind === 'none' && folder.kind === 'checked' && !isGoing;
    case 'open-jobs-page':
      // The practice SIS shows the jobs about real students to nobody.
      return practice.kind !== 'own-photos';
    case 'copy-log':
      return logs.size > 0;
    default:
      return true;
  }
}

/** The same text as long as the same actions are offered. */
export function offeredCommands(state: Searched): string {
  return searchCommands
    .filter(({ id }) => isOffered(id, state))
    .map(({ id }) => id)
    .join();
}

function commandEntry(command: (typeof searchCommands)[number]): SearchEntry<SearchTarget> {
  const { id, isScreen } = command;
  const step = stepScreens.findIndex((screen) => id === `go-${screen}`);
  return {
    section: isScreen ? 'screens' : 'actions',
    label: texts.commands.labels[id],
    aside: step < 0 ? '' : texts.search.step(step + 1),
    keys: keysOfCommand(command)[0] ?? [],
    keywords: texts.commands.keywords[id],
    target: { kind: 'command', id },
  };
}

function studentEntry(student: Student, label: string, photoId: PhotoId | null): SearchEntry<SearchTarget> {
  const { id, grade } = student;
  return {
    section: 'students',
    label,
    aside: texts.search.student(id, grade, photoId !== null),
    target: { kind: 'student', studentId: id, photoId },
  };
}

function fileEntry({ id, file }: PhotoRow, studentName: string): SearchEntry<SearchTarget> {
  const cut = file.lastIndexOf('/');
  const folder = cut < 0 ? '' : file.slice(0, cut);
  return {
    section: 'files',
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
    ...searchCommands.filter(({ id }) => isOffered(id, state)).map(commandEntry),
    ...students.map((student) =>
      studentEntry(student, names.get(student.id) ?? '', photoOf.get(student.id) ?? null),
    ),
    ...files,
  ];
}
