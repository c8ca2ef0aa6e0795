import { execFile } from 'node:child_process';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { PolicyState } from '../../core/policy/policy-state.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { policyFileFor } from './policy-file.ts';
import { readPolicy } from './read-policy.ts';

/** Who runs the tests stands for the administrator: files of root cannot be made without being root. */
const me = process.getuid?.() ?? null;

/** A policy file as an administrator would put it there. */
async function writePolicy(content: string | Uint8Array = '{"historyDays": 30}'): Promise<string> {
  const folder = path.join(await makeTemporaryFolder(), 'picture-day');
  await mkdir(folder, { mode: 0o755 });
  const file = path.join(folder, 'policy.json');
  await writeFile(file, content, { mode: 0o644 });
  return file;
}

const read = (file: string, administratorId = me) => readPolicy({ file, administratorId });
const problemsOf = (state: PolicyState) => (state.kind === 'broken' ? state.problems.join(' ') : state.kind);

test('where there is no file, or not even its folder, there is no policy', async () => {
  const folder = await makeTemporaryFolder();
  expect(await read(path.join(folder, 'policy.json'))).toEqual({ kind: 'none' });
  expect(await read(path.join(folder, 'picture-day', 'policy.json'))).toEqual({ kind: 'none' });
});

test('a right file is the policy', async () => {
  const file = await writePolicy();
  expect(await read(file)).toEqual({ kind: 'managed', file, policy: { historyDays: 30 } });
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\uFEFF{"historyDays": 30}\r\n')],
  ['UTF-16, as PowerShell 5 writes it', Buffer.from('\uFEFF{"historyDays": 30}\r\n', 'utf16le')],
])('%s is read', async (_what, bytes) => {
  expect(await read(await writePolicy(bytes))).toMatchObject({ policy: { historyDays: 30 } });
});

test.each([
  ['no JSON', 'historyDays: 30', /Line 1, column 1/],
  ['an unknown key', '{"days": 30}', /no key "days"/],
  ['a wrong type', '{"historyDays": "30"}', /must be a number/],
  ['no text', Buffer.from([0x7b, 0xff, 0x7d]), /save it as UTF-8/],
  ['nothing', '', /is empty/],
  ['too much', `{}${' '.repeat(65_536)}`, /larger than 65536 bytes/],
])('%s is told, and where the file is', async (_what, content, words) => {
  const file = await writePolicy(content);
  const state = await read(file);
  expect(state).toMatchObject({ kind: 'broken', file });
  expect(problemsOf(state)).toMatch(words);
});

// On Windows only an administrator may make links to files.
test.skipIf(me === null)('a link is not followed, whoever owns what it leads to', async () => {
  const file = await writePolicy();
  const link = path.join(path.dirname(file), 'link.json');
  await symlink(file, link);
  expect(problemsOf(await read(link))).toMatch(/It is a link/);
  const folder = path.join(await makeTemporaryFolder(), 'picture-day');
  await symlink(path.dirname(file), folder);
  expect(problemsOf(await read(path.join(folder, 'policy.json')))).toMatch(/Its folder is a link/);
});

test.skipIf(me === null)('a link that leads nowhere is told too', async () => {
  const folder = await makeTemporaryFolder();
  await symlink('/nowhere', path.join(folder, 'policy.json'));
  expect(problemsOf(await read(path.join(folder, 'policy.json')))).toMatch(/It is a link/);
});

test('a folder in place of the file, and a file in place of its folder', async () => {
  const folder = await makeTemporaryFolder();
  await mkdir(path.join(folder, 'policy.json'));
  expect(problemsOf(await read(path.join(folder, 'policy.json')))).toMatch(/It is not a file/);
  const file = await writePolicy();
  expect(problemsOf(await read(path.join(file, 'policy.json')))).toMatch(/Its folder is a file/);
});

// Windows has neither pipes in folders nor owners that Node could see.
test.skipIf(me === null)('a pipe is not waited for', async () => {
  const folder = await makeTemporaryFolder();
  const pipe = path.join(folder, 'policy.json');
  await promisify(execFile)('mkfifo', [pipe]);
  expect(problemsOf(await read(pipe))).toMatch(/It is not a file/);
});

test.skipIf(me === null)('a file or a folder that others may write is not trusted', async () => {
  const file = await writePolicy();
  for (const mode of [0o664, 0o646, 0o666]) {
    await chmod(file, mode);
    expect(problemsOf(await read(file))).toMatch(/The file can be written by others than root.*chmod go-w/);
  }
  await chmod(file, 0o644);
  for (const mode of [0o775, 0o757, 0o1777]) {
    await chmod(path.dirname(file), mode);
    expect(problemsOf(await read(file))).toMatch(/Its folder can be written by others than root/);
  }
});

test.skipIf(me === null)('a file of somebody else than the administrator is not trusted', async () => {
  const file = await writePolicy();
  expect(problemsOf(await read(file, (me ?? 0) + 1))).toMatch(
    /Its folder does not belong to root.*chown root/,
  );
});

test.skipIf(me === null || me === 0)('a file that may not be read is told', async () => {
  const file = await writePolicy();
  await chmod(file, 0o000);
  expect(problemsOf(await read(file))).toMatch(/cannot be read: everybody/);
});

test.each([
  ['win32', { ProgramData: 'D:\\ProgramData' }, 'D:\\ProgramData\\Picture Day\\policy.json'],
  ['win32', {}, 'C:\\ProgramData\\Picture Day\\policy.json'],
  ['darwin', {}, '/Library/Application Support/Picture Day/policy.json'],
  ['linux', { ProgramData: '/data' }, '/etc/picture-day/policy.json'],
] as const)('on %s with %j it lies at %s', (platform, environment, file) => {
  expect(policyFileFor(platform, environment)).toBe(file);
});
