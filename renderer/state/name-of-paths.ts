import { countOf } from '../../electron/core/shared/amounts.ts';

/** "lincoln-fall" of "/home/ana/pictures/lincoln-fall"; of loose files how many there are. */
export function nameOfPaths(paths: readonly string[]): string {
  if (paths.length !== 1) return countOf(paths.length, 'file');
  const path = (paths[0] ?? '').replace(/[/\\]+$/, '');
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) || path;
}

/** The last two names of a path: "Picture day / lincoln-fall". */
export function placeInWords(path: string): string {
  const names = path.split(/[/\\]/).filter((name) => name !== '');
  return names.slice(-2).join(' / ') || path;
}
