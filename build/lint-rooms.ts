import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';

/** Folders in which each room imports only those before it. */
export const houses: Readonly<Record<string, readonly string[]>> = {
  renderer: [
    'ui',
    'state',
    'photo',
    'guide',
    'settings',
    'roster',
    'delivery',
    'folder',
    'review',
    'history',
    'app',
  ],
  'electron/core': [
    'shared',
    'network',
    'photo',
    'systems',
    'roster',
    'matching',
    'delivery',
    'ledger',
    'review',
    'sheets',
    'policy',
    'contract',
    'text',
  ],
};

const relativeImport = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** The first folder below the house; null for a file that stands beside the rooms. */
function roomOf(house: string, file: string): string | null {
  const [room, ...rest] = path.posix.relative(house, file).split('/');
  return room === undefined || room === '..' || rest.length === 0 ? null : room;
}

/**
 * A sentence for each import that goes up the order of rooms, for each folder that is no room, and for each import of a
 * file that is not there: of style sheets the compiler does not say it. Tests and fixtures may import what they like.
 * @param root the folder with `electron/` and `renderer/`.
 */
export async function findUpwardImports(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [house, rooms] of Object.entries(houses)) {
    for await (const entry of glob(`${house}/*/**/*.{ts,tsx}`, { cwd: root })) {
      const file = entry.split(path.sep).join('/');
      const room = roomOf(house, file) ?? '';
      if (room === 'fixtures' || file.includes('/fixtures/') || /\.test\.tsx?$/.test(file)) continue;
      if (!rooms.includes(room)) {
        found.push(`${file}: ${house}/${room} is no room of build/lint-rooms.ts`);
        continue;
      }
      for (const [, target = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(relativeImport)) {
        const imported = path.posix.join(path.posix.dirname(file), target);
        if (!existsSync(path.join(root, imported))) found.push(`${file}: there is no ${imported}`);
        const other = roomOf(house, imported);
        if (other === null || rooms.indexOf(other) <= rooms.indexOf(room)) continue;
        found.push(`${file}: ${room} comes before ${other}, and must not import ${imported}`);
      }
    }
  }
  return found.sort();
}

if (import.meta.main) {
  const found = await findUpwardImports(path.join(import.meta.dirname, '..'));
  for (const sentence of found) process.stderr.write(`${sentence}\n`);
  if (found.length > 0) process.exitCode = 1;
}
