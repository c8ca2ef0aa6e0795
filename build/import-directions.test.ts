import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const forbidden = [
  ['electron/core', '../engine/scan.ts'],
  ['electron/core', 'node:fs'],
  ['electron/core', 'axios'],
  ['electron/core', 'electron'],
  ['electron/core', '../../renderer/app.ts'],
  ['electron/engine', 'electron'],
  ['electron/engine', '../main/index.ts'],
  ['electron/engine/intake', '../../cli/index.ts'],
  ['electron/engine', '../practice-sis/server.ts'],
  ['electron/practice-sis', '../engine/scan.ts'],
  ['electron/cli', '../main/index.ts'],
  ['electron/preload', '../engine/scan.ts'],
  ['renderer/review', '../../electron/engine/scan.ts'],
  ['renderer', 'node:fs'],
  ['renderer', 'electron'],
] as const;

const allowed = [
  ['electron/core', './photo.ts'],
  ['electron/core', 'zod'],
  ['electron/engine/intake', '../../core/photo.ts'],
  ['electron/engine', 'node:fs'],
  ['electron/cli', '../engine/handlers.ts'],
  ['electron/cli', '../practice-sis/server.ts'],
  ['electron/preload', '../core/contract.ts'],
  ['renderer/review', '../../electron/core/photo/photo.ts'],
] as const;

/** Two files that need each other's types. */
const circle = ['electron/core/circle-one.ts', 'electron/core/circle-other.ts'] as const;

const repository = path.join(import.meta.dirname, '..');
let folder = '';
let refused = new Set<string>();
let circling = new Set<string>();

const fileOf = (kind: string, index: number, where: string) => path.join(where, `${kind}-${index}.ts`);

function lint(cwd: string): Promise<string> {
  const biome = path.join(repository, 'node_modules/@biomejs/biome/bin/biome');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'],
      { cwd },
      (_error, stdout) => resolve(stdout),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(await realpath(tmpdir()), 'import-directions-'));
  await copyFile(path.join(repository, 'biome.json'), path.join(folder, 'biome.json'));
  for (const [kind, rows] of Object.entries({ forbidden, allowed })) {
    for (const [index, [where, target]] of rows.entries()) {
      const file = path.join(folder, fileOf(kind, index, where));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `import { thing } from '${target}';\n\nexport const copy = thing;\n`);
    }
  }
  for (const [file, other] of [circle, [...circle].reverse()] as const) {
    const target = `./${path.basename(other ?? '')}`;
    const text = `import type { Part as Other } from '${target}';\n\nexport interface Part {\n  readonly other: Other;\n}\n`;
    await writeFile(path.join(folder, file ?? ''), text);
  }
  const lines = (await lint(folder)).split('\n');
  const filesWith = (rule: string) =>
    new Set(
      lines
        .filter((line) => line.includes(rule))
        .map((line) => path.relative(folder, /file=([^,]+)/.exec(line)?.[1] ?? folder)),
    );
  refused = filesWith('noRestrictedImports');
  circling = filesWith('noImportCycles');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(forbidden.map((row, index) => [...row, index] as const))(
  '%s may not import %s',
  (where, _target, index) => {
    expect([...refused]).toContain(fileOf('forbidden', index, where));
  },
);

test.each(allowed.map((row, index) => [...row, index] as const))(
  '%s may import %s',
  (where, _target, index) => {
    expect([...refused]).not.toContain(fileOf('allowed', index, where));
  },
);

test('two files may not import each other, not even their types', () => {
  expect([...circling].sort()).toEqual(circle.map((file) => path.normalize(file)));
});
