import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = path.join(import.meta.dirname, '..');
let folder = '';

const engineEntries = 'electron/core/contract/requests/history-requests.ts';
const shellEntries = 'electron/core/contract/shell-contract.ts';
const engineHandlers = 'electron/engine/handlers.ts';
const shellHandlers = 'electron/main/shell-handlers.ts';

async function insertAfter(file: string, line: string, added: string): Promise<void> {
  const where = path.join(folder, file);
  const text = await readFile(where, 'utf8');
  expect(text.split(line)).toHaveLength(2);
  await writeFile(where, text.replace(line, `${line}\n${added}`));
}

/** The files in which something is wrong with the types of the whole app, with the page and the preview's bridge. */
function findWrongFiles(): Promise<readonly string[]> {
  const compiler = path.join(repository, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [compiler, '--pretty', 'false', '-p', folder],
      { cwd: folder, maxBuffer: 50_000_000 },
      (_error, stdout) =>
        resolve([...stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file = '']) => file)),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(await realpath(tmpdir()), 'add-request-'));
  for (const part of ['electron', 'renderer', 'e2e', 'build']) {
    await cp(path.join(repository, part), path.join(folder, part), { recursive: true });
  }
  await symlink(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  const options = {
    extends: './build/tsconfig.base.json',
    compilerOptions: {
      composite: false,
      emitDeclarationOnly: false,
      noEmit: true,
      lib: ['es2025', 'dom', 'dom.iterable'],
      types: ['node', 'vite/client'],
      jsx: 'react-jsx',
    },
    files: [
      'electron/main/index.ts',
      'electron/main/engine-entry.ts',
      'electron/preload/index.ts',
      'electron/cli/index.ts',
      'renderer/main.tsx',
      'renderer/guide/virtual-guide.d.ts',
      'build/request-constants.ts',
      'e2e/fixtures/renderer-preview/scripted-bridge.ts',
      'electron/core/contract/contract.test.ts',
      'electron/main/handle-messages.test.ts',
    ],
  };
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(options));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

// Twice the whole app, on a computer that may have other things to do.
test('a request is one entry and one handler, and nothing else', { timeout: 300_000 }, async () => {
  await insertAfter(
    engineEntries,
    'export const historyRequests = defineRequests({',
    "  ping: { from: 'page', input: z.strictObject({ text: z.string() }), reply: reply<{ readonly length: number }>() },",
  );
  await insertAfter(shellEntries, 'export const shellRequests = defineRequests({', '  ring: choice,');
  expect([...new Set(await findWrongFiles())].sort()).toEqual([engineHandlers, shellHandlers]);

  await insertAfter(
    engineHandlers,
    '    stopRun: () => run.stop(),',
    '    ping: async ({ text }) => ({ length: text.length }),',
  );
  await insertAfter(
    shellHandlers,
    '    about: async () => parts.about,',
    "    ring: async () => ({ path: '/bell' }),",
  );
  expect(await findWrongFiles()).toEqual([]);
});
