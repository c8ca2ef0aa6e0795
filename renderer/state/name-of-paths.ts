import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';

/** "lincoln-fall" of "/home/ana/pictures/lincoln-fall"; of loose files how many there are. */
export function nameOfPaths(paths: readonly string[]): string {
  if (paths.length !== 1) return countOf(paths.length, 'file');
  const [path = ''] = paths;
  return nameOfPath(path) || path;
}
