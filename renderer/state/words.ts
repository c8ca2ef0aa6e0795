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

/** "leave out 3 photos", behind "Undo: ". */
export function stepWords({ kind, photos }: Step): string {
  const count = countOf(photos, 'photo');
  switch (kind) {
    case 'leave-out':
      return `leave out ${count}`;
    case 'take-back':
      return `take back ${count}`;
    case 'fix':
      return `fix ${count}`;
    case 'unfix':
      return `take the fixes of ${count} away`;
    case 'retakes':
      return `leave out ${countOf(photos, 'extra photo')}`;
    case 'crop':
      return `frame ${count}`;
    case 'turn':
      return `turn ${count}`;
    case 'assign':
      return `name the students of ${count}`;
    case 'unassign':
      return `take the students of ${count} away`;
    case 'index':
      return `follow the photographer's index for ${count}`;
    case 'share-picture':
      return `keep the same picture for ${count}`;
    case 'keep-changed':
      return `decide the same for ${count}`;
    case 'forget-changed':
      return `forget what was decided for ${count}`;
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
  const again = 'The part that does the work had to start again.';
  return hasFolder ? `${again} Your folder is being opened again.` : again;
}

export const engineGoneSentence =
  'The part that does the work stopped again and again. Your photos are as they were. ' +
  'Close Picture Day and open it again; if that does not help, "Show log" in the Help menu has what your IT department needs.';

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
