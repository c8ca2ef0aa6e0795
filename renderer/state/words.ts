import type { CommandId } from '../../electron/core/contract/commands.ts';
import type { Step } from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import type { IssueCode } from '../../electron/core/photo/issue.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { ReviewFilter, ScreenName } from './store.ts';

const screenCommands = {
  photos: 'go-photos',
  review: 'go-review',
  upload: 'go-upload',
  'delivery-methods': 'go-delivery-methods',
  jobs: 'go-jobs',
  history: 'go-history',
  settings: 'go-settings',
} as const satisfies Readonly<Record<ScreenName, CommandId>>;

/** As the menu calls it. */
export function screenName(screen: ScreenName): string {
  return texts.commands.labels[screenCommands[screen]];
}

/** "skip 3 photos", behind "Undo: ". */
export function stepWords(step: Step): string {
  return texts.decisions.step(step);
}

/** The same words on a filter, on a card and in the detail. */
export function issueName(code: IssueCode): string {
  return texts.issueNames.issues[code];
}

export function standingName(kind: Exclude<ReviewFilter['kind'], 'issue' | 'from-sheets'>): string {
  return texts.issueNames.standings[kind];
}

/** "lincoln-fall" of "/home/ana/pictures/lincoln-fall"; of loose files how many there are. */
export function nameOfPaths(paths: readonly string[]): string {
  if (paths.length !== 1) return texts.photos.files(paths.length);
  const [path = ''] = paths;
  return nameOfPath(path) || path;
}

/** The last two names of a path: "Picture day / lincoln-fall". */
export function placeInWords(path: string): string {
  const names = path.split(/[/\\]/).filter((name) => name !== '');
  return names.slice(-2).join(' / ') || path;
}
