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

/** Short names of issues: of a filter, and on a card. */
export const issueNames: Readonly<Record<IssueCode, { readonly filter: string; readonly badge: string }>> = {
  'name-not-an-id': { filter: 'Name is not an ID', badge: 'Not an ID' },
  'id-not-on-roster': { filter: 'Not on the roster', badge: 'Not on roster' },
  'index-disagrees': { filter: 'Name in doubt', badge: 'Name in doubt' },
  'duplicate-id': { filter: 'Two photos', badge: 'Two photos' },
  'unsupported-type': { filter: 'Wrong file type', badge: 'Wrong type' },
  unreadable: { filter: 'Unreadable', badge: 'Unreadable' },
  'empty-file': { filter: 'Empty file', badge: 'Empty' },
  'too-many-pixels': { filter: 'Too many pixels', badge: 'Too large' },
  'side-too-long': { filter: 'Side too long', badge: 'Too long' },
  'too-big-for-a-zip': { filter: 'Too big for a zip', badge: 'Too big' },
  'opted-out': { filter: 'Family said no', badge: 'Said no' },
  ratio: { filter: 'Wrong shape', badge: 'Wrong shape' },
  'low-resolution': { filter: 'Few pixels', badge: 'Few pixels' },
  sideways: { filter: 'Sideways', badge: 'Sideways' },
  'wrong-extension': { filter: 'Wrong ending', badge: 'File ending' },
  'not-srgb': { filter: 'Print colours', badge: 'Print colours' },
  'many-pages': { filter: 'Several pages', badge: 'Many pages' },
  'same-picture': { filter: 'Same picture', badge: 'Same picture' },
  'location-data': { filter: 'Location data', badge: 'Location' },
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
