import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What broke on Windows or macOS, or would have, without anything to show it on Linux. */
const patterns: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  [
    'a path from the pathname of a URL (/C:/... on Windows): import.meta.dirname or fileURLToPath',
    /import\.meta\.url\)\.pathname/,
    "const root = new URL('..', import.meta.url).pathname;",
  ],
  [
    'a program from node_modules/.bin (a .cmd on Windows): its script, with process.execPath',
    /node_modules\/\.bin\//,
    "path.join(root, 'node_modules/.bin/biome')",
  ],
  [
    'npm or npx without a shell (npm.cmd on Windows)',
    /(?:spawn|execFile)(?:Sync)?\(\s*'np[mx]'/,
    "spawn('npm', words)",
  ],
  ['a folder for temporary files by name: os.tmpdir()', /['"`]\/tmp\b/, "mkdtemp('/tmp/work-')"],
  ['a user ID that Windows does not have', /process\.gete?[ug]id\(\)/, 'if (process.getuid() === 0) {'],
];

const repository = path.join(import.meta.dirname, '..');

/** Runs on Linux only, where the hollow Electron is packed. */
const exceptions = new Set(['e2e/specs/packaging.spec.ts']);

test.each(patterns)('nowhere %s', async (_, pattern, example) => {
  expect(example).toMatch(pattern);
  const found: string[] = [];
  for await (const file of glob('{electron,renderer,build,e2e}/**/*.{ts,tsx,mjs}', { cwd: repository })) {
    const name = file.replaceAll(path.sep, '/');
    if (exceptions.has(name) || name === 'build/portable-code.test.ts') continue;
    const lines = (await readFile(path.join(repository, file), 'utf8')).split('\n');
    found.push(...lines.flatMap((line, at) => (pattern.test(line) ? [`${name}:${at + 1}`] : [])));
  }
  expect(found).toEqual([]);
});
