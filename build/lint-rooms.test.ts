import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findUpwardImports } from './lint-rooms.ts';

/** What the tests' imports lead to. */
const others = [
  'renderer/state/store.ts',
  'renderer/app/layout/rail.tsx',
  'renderer/app/app.tsx',
  'renderer/ui/a.css',
  'renderer/history/history-screen.tsx',
  'electron/core/roster/roster.ts',
];

async function writeHouse(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(path.join(await realpath(tmpdir()), 'lint-rooms-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const empty = Object.fromEntries(others.map((file) => [file, '']));
  for (const [file, text] of Object.entries({ ...empty, ...files })) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  return root;
}

test('a room imports only those before it, types too', async () => {
  const root = await writeHouse({
    'renderer/ui/button.tsx': "import type { AppState } from '../state/store.ts';\n",
    'renderer/review/crop/stage.tsx':
      "import { show } from '../../app/layout/rail.tsx';\nimport '../../ui/a.css';\n",
    'renderer/review/lazy.ts': "export const later = () => import('../history/history-screen.tsx');\n",
    'renderer/review/review.test.ts': "import { App } from '../app/app.tsx';\n",
    'renderer/main.tsx': "import { App } from './app/app.tsx';\n",
    'electron/core/photo/photo.ts': "export type { Roster } from '../roster/roster.ts';\n",
    'electron/core/text/en/failures.ts': "import type { Photo } from '../../photo/photo.ts';\n",
  });
  expect(await findUpwardImports(root)).toEqual([
    'electron/core/photo/photo.ts: photo comes before roster, and must not import electron/core/roster/roster.ts',
    'renderer/review/crop/stage.tsx: review comes before app, and must not import renderer/app/layout/rail.tsx',
    'renderer/review/lazy.ts: review comes before history, and must not import renderer/history/history-screen.tsx',
    'renderer/ui/button.tsx: ui comes before state, and must not import renderer/state/store.ts',
  ]);
});

test('a folder that is no room has to be given its place first', async () => {
  const root = await writeHouse({ 'renderer/helpers/a.ts': 'export const a = 1;\n' });
  expect(await findUpwardImports(root)).toEqual([
    'renderer/helpers/a.ts: renderer/helpers is no room of build/lint-rooms.ts',
  ]);
});

test('a style sheet that is not there is told', async () => {
  const root = await writeHouse({ 'renderer/ui/bar.tsx': "import styles from './bar.module.css';\n" });
  expect(await findUpwardImports(root)).toEqual([
    'renderer/ui/bar.tsx: there is no renderer/ui/bar.module.css',
  ]);
});
