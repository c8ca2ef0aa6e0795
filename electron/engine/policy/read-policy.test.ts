import { execFile } from 'node:child_process';
import { chmod, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { PolicyState } from '../../core/policy/policy-state.ts';
import { makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { testWith } from '../fixtures/test-with.ts';
import type { AskDescriptors, DescriptorAnswer } from './ask-descriptors.ts';
import { type Protection, policyFileFor, readPolicy, readPolicyOfSystem } from './read-policy.ts';

/** Who runs the tests stands for the administrator: files of root cannot be made without being root. */
const me = process.getuid?.() ?? null;

const protectedFolder = 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)';
const protectedFile = 'O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)';
const told: DescriptorAnswer = { kind: 'told', file: protectedFile, folder: protectedFolder };

/** A policy file as an administrator would put it there. */
async function writePolicy(content: string | Uint8Array = '{"historyDays": 30}'): Promise<string> {
  const folder = path.join(await makeTemporaryFolder(), 'picture-day');
  await mkdir(folder, { mode: 0o755 });
  const file = path.join(folder, 'policy.json');
  await writeFile(file, content, { mode: 0o644 });
  return file;
}

const protectionBy = (administratorId: number | null): Protection =>
  administratorId === null
    ? { kind: 'descriptors', ask: async () => told }
    : { kind: 'modes', administratorId };
const read = (file: string, administratorId = me) =>
  readPolicy({ file, protection: protectionBy(administratorId) });
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

describe('on Windows', () => {
  const person = 'S-1-5-21-3623811015-3361044348-30300820-1001';

  /** Reads a policy, and what was asked and said meanwhile. */
  async function readAsking(file: string, answer: AskDescriptors | DescriptorAnswer) {
    const asked: string[] = [];
    const said: string[] = [];
    const state = await readPolicy({
      file,
      protection: {
        kind: 'descriptors',
        ask(of) {
          asked.push(of);
          return typeof answer === 'function' ? answer(of) : Promise.resolve(answer);
        },
      },
      onUnchecked: (sentence) => said.push(sentence),
    });
    return { state, asked, said };
  }

  test('a file that only administrators can write is the policy', async () => {
    const file = await writePolicy();
    expect(await readAsking(file, told)).toEqual({
      state: { kind: 'managed', file, policy: { historyDays: 30 } },
      asked: [file],
      said: [],
    });
  });

  test('nothing is asked where there is no file, or one that cannot be used anyway', async () => {
    const folder = await makeTemporaryFolder();
    expect((await readAsking(path.join(folder, 'policy.json'), told)).asked).toEqual([]);
    expect((await readAsking(await writePolicy('{'), told)).asked).toEqual([]);
  });

  test.each([
    [
      'the file of a person',
      { file: `O:${person}G:BAD:(A;ID;FA;;;BA)` },
      new RegExp(`^The file belongs to ${person}, not to Administrators.*icacls.*managed-settings.md`),
    ],
    [
      'a folder that everybody may add to',
      { folder: `${protectedFolder}(A;CI;DCLCRPCR;;;BU)` },
      /^Its folder can be written by others than administrators \(Users\)/,
    ],
    [
      'a file without a list',
      { file: 'O:BAG:BAD:NO_ACCESS_CONTROL' },
      /^The file can be written by everyone/,
    ],
    [
      'what is no descriptor',
      { folder: 'Access is denied.' },
      /^Its folder has permissions that Picture Day doesn't/,
    ],
    [
      'both',
      { file: `O:${person}D:`, folder: `O:${person}D:` },
      /^Its folder belongs to .* The file belongs to /,
    ],
  ])('%s is not trusted', async (_what, descriptors, words) => {
    const { state, said } = await readAsking(await writePolicy(), { ...told, ...descriptors });
    expect(problemsOf(state)).toMatch(words);
    expect(said).toEqual([]);
  });

  test('a file whose owner keeps its permissions from others is not trusted', async () => {
    const { state } = await readAsking(await writePolicy(), { kind: 'kept-back' });
    expect(problemsOf(state)).toMatch(/doesn't show who can write.*managed-settings\.md/);
  });

  test('where nobody could be asked the file is the policy, which is said', async () => {
    const file = await writePolicy();
    const { state, said } = await readAsking(file, { kind: 'not-asked', reason: 'spawn UNKNOWN' });
    expect(state).toMatchObject({ kind: 'managed' });
    expect(said).toEqual([expect.stringMatching(/could not be checked with PowerShell \(spawn UNKNOWN\)/)]);
    expect(said[0]).toContain(file);
  });

  /** Puts another policy in place of one while the system is asked about it. */
  async function exchangeWhileAsked(placeOf: (file: string) => string) {
    const file = await writePolicy();
    const other = await writePolicy('{"sisAddress": "https://sis.example.org"}');
    return readAsking(file, async () => {
      await rename(placeOf(file), `${placeOf(file)}.away`);
      await rename(placeOf(other), placeOf(file));
      return told;
    });
  }

  test('a file that was exchanged meanwhile is not trusted', async () => {
    const { state } = await exchangeWhileAsked((file) => file);
    expect(problemsOf(state)).toMatch(/exchanged for another file/);
  });

  testWith('movesOpenFolders')('nor one whose folder was', async () => {
    const { state } = await exchangeWhileAsked(path.dirname);
    expect(problemsOf(state)).toMatch(/exchanged for another file/);
  });

  test('a file that went meanwhile is not trusted', async () => {
    const file = await writePolicy();
    const { state } = await readAsking(file, async () => {
      await rm(file);
      return told;
    });
    expect(problemsOf(state)).toMatch(/exchanged for another file/);
  });

  /** A policy in a `ProgramData` of its own. */
  async function makeProgramData() {
    const programData = await makeTemporaryFolder();
    const folder = path.join(programData, 'Picture Day');
    await mkdir(folder);
    return {
      icacls: (...words: readonly string[]) =>
        promisify(execFile)('icacls', [folder, ...words], { windowsHide: true }),
      write: () => writeFile(path.join(folder, 'policy.json'), '{"historyDays": 30}'),
      read: () => readPolicyOfSystem('win32', { ...process.env, ProgramData: programData }),
    };
  }

  testWith('accessLists')(
    'the system itself tells that others can write',
    async () => {
      const { icacls, write, read } = await makeProgramData();
      await write();
      await icacls('/grant', '*S-1-5-32-545:(OI)(CI)M');
      expect(problemsOf(await read())).toMatch(/\(Users\)|belongs to/);
    },
    60_000,
  );

  testWith('windowsAdministrator')(
    'a folder that is protected as docs/it says is trusted',
    async () => {
      const { icacls, write, read } = await makeProgramData();
      await icacls('/setowner', '*S-1-5-32-544');
      await icacls('/reset');
      await icacls(
        '/inheritance:r',
        '/grant:r',
        '*S-1-5-18:(OI)(CI)F',
        '*S-1-5-32-544:(OI)(CI)F',
        '*S-1-5-32-545:(OI)(CI)RX',
      );
      await write();
      expect(await read()).toMatchObject({ kind: 'managed', policy: { historyDays: 30 } });
    },
    60_000,
  );
});

test.each([
  ['win32', { ProgramData: 'D:\\ProgramData' }, 'D:\\ProgramData\\Picture Day\\policy.json'],
  ['win32', {}, 'C:\\ProgramData\\Picture Day\\policy.json'],
  ['darwin', {}, '/Library/Application Support/Picture Day/policy.json'],
  ['linux', { ProgramData: '/data' }, '/etc/picture-day/policy.json'],
] as const)('on %s with %j it lies at %s', (platform, environment, file) => {
  expect(policyFileFor(platform, environment)).toBe(file);
});
