import path from 'node:path';
import { realPathOf } from './real-path.ts';

/** Is it this folder itself, or one that holds it? Both are real paths. */
export function isAbove(folder: string, other: string): boolean {
  const down = path.relative(folder, other);
  return down === '' || !(down === '..' || down.startsWith(`..${path.sep}`) || path.isAbsolute(down));
}

/** Where something lies or, if it is not there yet, will lie, whichever links lead to it. */
export async function realPlaceOf(place: string): Promise<string> {
  const real = await realPathOf(place).catch(() => null);
  if (real !== null) return real;
  const parent = path.dirname(place);
  return parent === place ? place : path.join(await realPlaceOf(parent), path.basename(place));
}
