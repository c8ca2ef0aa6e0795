import { commands } from '../../electron/core/contract/commands.ts';
import type { Step } from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import type { IssueCode } from '../../electron/core/photo/issue.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import type { ScreenName } from './store.ts';

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

/** Short names of issues: of a filter, and on a card. */
export const issueNames: Readonly<Record<IssueCode, { readonly filter: string; readonly badge: string }>> = {
  'name-not-an-id': { filter: 'No student ID in file name', badge: 'No ID' },
  'id-not-on-roster': { filter: 'Not on the roster', badge: 'Not on the roster' },
  'index-disagrees': { filter: 'Name in doubt', badge: 'Name in doubt' },
  'duplicate-id': { filter: 'More than one photo', badge: 'More than one photo' },
  'unsupported-type': { filter: 'Wrong file type', badge: 'Wrong file type' },
  unreadable: { filter: 'Damaged file', badge: 'Damaged file' },
  'empty-file': { filter: 'Empty file', badge: 'Empty file' },
  'too-many-pixels': { filter: 'Image too large', badge: 'Image too large' },
  'side-too-long': { filter: 'Image too long', badge: 'Image too long' },
  'too-big-for-a-zip': { filter: 'File too big', badge: 'File too big' },
  'opted-out': { filter: 'Opted out', badge: 'Opted out' },
  ratio: { filter: 'Wrong proportions', badge: 'Wrong proportions' },
  'low-resolution': { filter: 'Low resolution', badge: 'Low resolution' },
  sideways: { filter: 'Sideways', badge: 'Sideways' },
  'wrong-extension': { filter: 'Wrong extension', badge: 'Wrong extension' },
  'not-srgb': { filter: 'Print colors', badge: 'Print colors' },
  'many-pages': { filter: 'Multiple pages', badge: 'Multiple pages' },
  'same-picture': { filter: 'Same photo, two students', badge: 'Same photo, two students' },
  'location-data': { filter: 'GPS location', badge: 'GPS location' },
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
