import { type Photo, sha256Of } from '../../core/photo/photo.ts';
import { matchRenamed } from '../../core/review/compare-listing.ts';
import type { Rename } from '../../core/review/rename-plan.ts';
import type { KeptDecision } from '../review-store/kept-review.ts';

/**
 * Photos whose files got other names, or changed places, while their folder was not open: by their bytes. Where two are
 * alike nothing is said.
 * @param kept what was decided, by file. @param photos those that are there, decoded.
 */
export function traceKept(
  kept: ReadonlyMap<string, KeptDecision>,
  photos: Iterable<Photo>,
): readonly Rename[] {
  const present = new Map([...photos].map((photo) => [photo.file, sha256Of(photo)]));
  const left = [...kept].filter(([file, { sha256 }]) => {
    // Of a file that cannot be read (now) nobody knows what it is.
    return sha256 !== null && present.get(file) !== null && present.get(file) !== sha256;
  });
  const arrived = [...present].filter(([file, sha256]) => {
    return sha256 !== null && kept.get(file)?.sha256 !== sha256;
  });
  const trace = ([file, sha256]: readonly [string, string | null]) => ({
    file,
    sha256,
    inode: null,
    bytes: 0,
    modifiedMs: 0,
  });
  return matchRenamed(
    left.map(([file, { sha256 }]) => trace([file, sha256])),
    arrived.map(trace),
  ).renamed.map(({ from, to }) => ({ from: from.file, to }));
}
