import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { runWords } from './fixtures/run-words.ts';

let stateDir = '';
let sis: PracticeSis;

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runWords(words, { environment });

beforeAll(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'run-cli-'));
  sis = await startPracticeSis({ stateDir });
});

afterAll(async () => {
  await sis.close();
  await rm(stateDir, { recursive: true, force: true });
});

const usage: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /Say what to do/],
  ['an unknown command', ['fly'], /no command "fly"/],
  ['no folder', ['check'], /takes a folder/],
  ['an unknown option', ['check', '.', '--fast'], /--fast/],
  ['an option without its value', ['pack', '.', '--out'], /--out/],
  ['no --out', ['pack', '.'], /--out/],
  ['no --sis', ['upload', '.'], /--sis/],
  ['a size that is none', ['pack', '.', '--out', 'x', '--max-bytes', '60MB'], /--max-bytes takes a number/],
  ['an unknown preset', ['check', '.', '--preset', 'abacus'], /no preset "abacus"/],
  ['two folders', ['check', 'a', 'b'], /"b"/],
  ['a token as an argument', ['jobs', '--sis', 'http://127.0.0.1:1', '--token', 'x'], /--token/],
];

test.each(usage)('%s is wrong usage, said on stderr', async (_what, words, sentence) => {
  const { status, out, err } = await run(words);
  expect([status, out]).toEqual([2, '']);
  expect(err).toMatch(sentence);
});

const impossible: readonly (readonly [
  string,
  readonly string[],
  Readonly<Record<string, string>>,
  RegExp,
])[] = [
  ['a folder that is not there', ['check', '/no/such/folder'], {}, /Can't find/],
  ['a roster that is not there', ['check', '.', '--roster', 'students.csv'], {}, /roster .*students\.csv/],
  ['no token', ['jobs', '--sis', 'http://127.0.0.1:1', '--token-env', 'NOT_SET'], {}, /NOT_SET/],
  [
    'a SIS that is not there',
    ['jobs', '--sis', 'http://127.0.0.1:1'],
    { PICTURE_DAY_TOKEN: 'x' },
    /Can't reach/,
  ],
  ['an address that is none', ['jobs', '--sis', 'sis'], { PICTURE_DAY_TOKEN: 'x' }, /not a SIS web address/],
];

test.each(impossible)('%s ends with 3 and one sentence', async (_what, words, environment, sentence) => {
  const { status, out, err } = await run(words, environment);
  expect([status, out]).toEqual([3, '']);
  expect(err).toMatch(sentence);
  // On a slow machine, progress comes before it.
  const said = err.split('\n').filter((line) => line !== '' && !/^(Found|Checked) \d/.test(line));
  expect(said).toHaveLength(1);
});

test.each(['check', 'pack', 'upload', 'jobs', 'check-connection', 'practice-sis', 'sample-photos'])(
  '%s --help explains itself',
  async (command) => {
    const { status, out } = await run([command, '--help']);
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^picture-day ${command}`));
  },
);

test('the permission that is missing is named, and nothing is uploaded', async () => {
  const environment = { PICTURE_DAY_TOKEN: 'practice-readonly' };
  const { status, out, err } = await run(['upload', '.', '--sis', sis.url, '--json'], environment);
  expect(status).toBe(3);
  expect(err).toContain('"Import Student Photos"');
  expect(JSON.parse(out)).toMatchObject({ jobs: [], error: { code: 'sis-no-permission' } });
});

test('the token never shows, whatever goes wrong', async () => {
  const canary = 'canary-51c0ffee';
  const environment = { PICTURE_DAY_TOKEN: canary };
  for (const words of [
    ['jobs', '--sis', sis.url],
    ['upload', '.', '--sis', 'http://127.0.0.1:1', '--json'],
  ]) {
    const { status, out, err } = await run(words, environment);
    expect(status).toBe(3);
    expect(out + err).not.toContain(canary);
  }
});
