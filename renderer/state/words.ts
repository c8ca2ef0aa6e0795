import { commands } from '../../electron/core/contract/commands.ts';
import type { Step } from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import type { IssueCode } from '../../electron/core/photo/issue.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import type { ReviewFilter, ScreenName } from './store.ts';

/** Names and sentences of the window alone; all others are in core/messages.ts. */

export const screenNames: Readonly<Record<ScreenName, string>> = {
  photos: commands['go-photos'].label,
  review: commands['go-review'].label,
  upload: commands['go-upload'].label,
  'delivery-methods': commands['go-delivery-methods'].label,
  jobs: commands['go-jobs'].label,
  history: commands['go-history'].label,
  settings: commands['go-settings'].label,
};

/** "skip 3 photos", behind "Undo: ". */
export function stepWords({ kind, photos }: Step): string {
  const count = countOf(photos, 'photo');
  switch (kind) {
    case 'leave-out':
      return `skip ${count}`;
    case 'take-back':
      return `include ${count}`;
    case 'fix':
      return `fix ${count}`;
    case 'unfix':
      return `remove fixes from ${count}`;
    case 'retakes':
      return `skip ${countOf(photos, 'extra photo')}`;
    case 'crop':
      return `crop ${count}`;
    case 'turn':
      return `rotate ${count}`;
    case 'assign':
      return `match ${count}`;
    case 'unassign':
      return `remove ${photos === 1 ? 'the match' : 'matches'} from ${count}`;
    case 'index':
      return `use the photographer's list for ${count}`;
    case 'share-picture':
      return `keep the same photo for ${countOf(photos, 'student')}`;
    case 'keep-changed':
      return `keep changes to ${count}`;
    case 'forget-changed':
      return `discard changes to ${count}`;
    case 'rename-files':
      return `rename ${countOf(photos, 'file')}`;
  }
}

/** Names of issues: the same words on a filter, on a card and in the detail. */
export const issueNames: Readonly<Record<IssueCode, string>> = {
  'name-not-an-id': 'No student ID in file name',
  'id-not-on-roster': 'Not on the roster',
  'index-disagrees': 'List disagrees',
  'duplicate-id': 'More than one photo',
  'unsupported-type': 'Wrong file type',
  unreadable: 'Damaged file',
  'empty-file': 'Empty file',
  'too-many-pixels': 'Image too large',
  'side-too-long': 'Side too long',
  'too-big-for-a-zip': 'File too big',
  'opted-out': 'Opted out',
  ratio: 'Wrong proportions',
  'low-resolution': 'Low resolution',
  sideways: 'Sideways',
  'wrong-extension': 'Wrong extension',
  'not-srgb': 'Print colors (CMYK)',
  'many-pages': 'Multiple pages',
  'same-picture': 'Same photo, two students',
  'location-data': 'GPS location',
  'no-face': 'No face found',
  'several-faces': 'More than one face',
  'face-sideways': 'Face is sideways',
  'face-blurred': 'Face is blurry',
  'face-dark': 'Face is too dark',
  'face-bright': 'Face is too bright',
};

/** Names of the review's other filters; where a card says the same, it says it in the same words. */
export const standingNames: Readonly<Record<Exclude<ReviewFilter['kind'], 'issue'>, string>> = {
  attention: 'Needs attention',
  ready: 'Ready',
  blocked: "Can't upload",
  warned: 'Warning',
  fixed: 'Fixed',
  'left-out': 'Skipped',
  'in-sis': 'In the SIS',
  'handed-over': 'Delivered',
  'changed-since': 'Changed since upload',
  everything: 'All photos',
  'no-photo': 'Students without a photo',
  again: 'Not accepted by the SIS',
  suggested: 'Suggested matches',
  changed: 'File changed',
};

export function engineRestartedSentence(hasFolder: boolean): string {
  const again = 'Picture Day had to restart its photo engine.';
  return hasFolder ? `${again} Your folder is being opened again.` : again;
}

export const engineGoneSentence =
  'Picture Day stopped working several times. Your photos are not changed. ' +
  'Close it and open it again. If that doesn\'t help, choose "Show log" in the Help menu and send the log to your IT department.';

/** "lincoln-fall" of "/home/ana/pictures/lincoln-fall"; of loose files how many there are. */
export function nameOfPaths(paths: readonly string[]): string {
  if (paths.length !== 1) return countOf(paths.length, 'file');
  const [path = ''] = paths;
  return nameOfPath(path) || path;
}

/** The last two names of a path: "Picture day / lincoln-fall". */
export function placeInWords(path: string): string {
  const names = path.split(/[/\\]/).filter((name) => name !== '');
  return names.slice(-2).join(' / ') || path;
}
