import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readDescriptor } from '../../core/policy/read-descriptor.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import { createAskDescriptors, powerShellFor, readDescriptorAnswer } from './ask-descriptors.ts';

/** A script in place of PowerShell. */
async function ask(script: string, environment: NodeJS.ProcessEnv = {}, limitMs?: number) {
  const executable = path.join(await makeTemporaryFolder(), 'powershell');
  await writeFile(executable, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const own = { PATH: process.env['PATH'], ...environment };
  const limit = limitMs === undefined ? {} : { limitMs };
  return createAskDescriptors({ executable, environment: own, ...limit })("/etc/it's $(here)/policy.json");
}

testWith('scripts')('the paths are given by variables, and are no part of the command', async () => {
  const script = `echo started; echo "$PICTURE_DAY_POLICY_FILE"; echo "$PICTURE_DAY_POLICY_FOLDER"
    case "$*" in *here*) exit 1;; esac`;
  expect(await ask(script)).toEqual({
    kind: 'told',
    file: "/etc/it's $(here)/policy.json",
    folder: "/etc/it's $(here)",
  });
});

testWith('scripts')("the modules are PowerShell's own, whatever another one left behind", async () => {
  const answer = await ask('echo started; echo "$PSModulePath"; env | grep -c ^PSMODULEPATH || true', {
    PSMODULEPATH: 'C:\\Program Files\\PowerShell\\7\\Modules',
  });
  expect(answer).toMatchObject({ file: expect.stringMatching(/Modules$/), folder: '0' });
});

testWith('scripts')('one that ends before it can ask did not ask', async () => {
  expect(await ask('exit 3')).toEqual({ kind: 'not-asked', reason: 'it ended with 3' });
});

testWith('scripts')('one that never ends is ended', async () => {
  expect(await ask('exec sleep 600', {}, 100)).toEqual({
    kind: 'not-asked',
    reason: 'it did not end within 0.1 s',
  });
});

testWith('scripts')('one that the system does not start did not ask', async () => {
  // The system refuses to start a program with so much: Node.js throws that at once.
  const answer = await ask('exit 0', { TOO_MUCH: 'x'.repeat(4_000_000) });
  expect(answer).toEqual({ kind: 'not-asked', reason: expect.stringContaining('spawn E2BIG') });
});

test('one that is not there did not ask', async () => {
  const executable = path.join(await makeTemporaryFolder(), 'powershell.exe');
  const answer = await createAskDescriptors({ executable, environment: {} })('/etc/policy.json');
  expect(answer).toEqual({ kind: 'not-asked', reason: 'it ended with ENOENT' });
});

test.each([
  ['started\r\nO:BA\r\nO:SY\r\n', null, { kind: 'told', file: 'O:BA', folder: 'O:SY' }],
  ['started\nO:BA\nO:SY\n', null, { kind: 'told', file: 'O:BA', folder: 'O:SY' }],
  ['started\r\n', 'it ended with 1', { kind: 'kept-back' }],
  ['started\r\nO:BA\r\n', 'it ended with 1', { kind: 'kept-back' }],
  ['started\r\nO:BA\r\nO:SY\r\n', 'it did not end within 10 s', { kind: 'kept-back' }],
  ['started\r\nO:BA\r\n', null, { kind: 'kept-back' }],
  ['started\r\nO:BA\r\nO:BA\r\nO:S-1-5-21-1-2-3-1001\r\n', null, { kind: 'kept-back' }],
  ['', 'it ended with 1', { kind: 'not-asked', reason: 'it ended with 1' }],
  ['', null, { kind: 'not-asked', reason: 'it gave no answer' }],
  ['This app has been blocked.', null, { kind: 'not-asked', reason: 'it gave no answer' }],
])('%j with %j', (output, failure, answer) => {
  expect(readDescriptorAnswer(output, failure)).toEqual(answer);
});

test.each([
  [{ SystemRoot: 'D:\\WinNT' }, 'D:\\WinNT'],
  [{ SYSTEMROOT: 'D:\\WinNT' }, 'D:\\WinNT'],
  [{}, 'C:\\Windows'],
  [{ SystemRoot: '' }, 'C:\\Windows'],
  [{ SystemRoot: '\\\\server\\share' }, 'C:\\Windows'],
  [{ SystemRoot: '.' }, 'C:\\Windows'],
])('with %j PowerShell lies in %s', (environment, root) => {
  expect(powerShellFor(environment)).toBe(`${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`);
});

testWith('accessLists')(
  'Windows tells the descriptors of a file and its folder',
  async () => {
    const { env } = process;
    const folder = await makeTemporaryFolder();
    const file = path.join(folder, "it's $env:here.json");
    await writeFile(file, '{}');
    const answer = await createAskDescriptors({ executable: powerShellFor(env), environment: env })(file);
    if (answer.kind !== 'told') throw new Error(JSON.stringify(answer));
    for (const sddl of [answer.file, answer.folder]) {
      expect(readDescriptor(sddl)).toMatchObject({ owner: expect.any(String), entries: expect.any(Array) });
    }
  },
  60_000,
);
