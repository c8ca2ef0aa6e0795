import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { openJournal } from '../engine/journal/journal.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

const ids = [0, 1, 2].map((index) => studentAt(index).id);
const [first = '', second = '', third = ''] = ids;

let top = '';
let sis: PracticeSis;

const run = (...words: readonly string[]) =>
  runWords(words, { folder: top, environment: { PICTURE_DAY_TOKEN: 'practice' } });

async function makeFolder(name: string, files: readonly string[]): Promise<void> {
  await mkdir(path.join(top, name));
  for (const [index, file] of files.entries()) {
    await writeFile(path.join(top, name, file), await drawPhoto(index + 1));
  }
}

beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'cli-history-'));
  await makeFolder('fall', [`${first}.jpg`, `${second}.jpg`, 'IMG_2231.JPG']);
  await makeFolder('retakes', [`${second}.jpg`, `${third}.jpg`]);
  sis = await startPracticeSis({ stateDir: path.join(top, 'sis'), photosPerSecond: 1_000 });
  for (const folder of ['fall', 'retakes']) {
    await run('upload', folder, '--sis', sis.url, '--state', 'state');
  }
});

afterAll(async () => {
  await sis.close();
  await rm(top, { recursive: true, force: true });
});

test('every upload is listed, newest first: who, where to, how many', async () => {
  const { status, out } = await run('history', '--state', 'state', '--json');
  expect(status).toBe(0);
  const { runs, photos } = JSON.parse(out);
  expect(photos).toEqual([]);
  expect(runs).toMatchObject([
    { id: 2, folder: 'retakes', counts: { photos: 2, leftOut: 0, imported: 2 } },
    {
      id: 1,
      folder: 'fall',
      destination: sis.url,
      user: 'demo.secretary',
      preset: 'illuminate',
      state: 'finished',
      counts: { photos: 3, leftOut: 1, accepted: 2, imported: 2, rejected: 0, delivered: 0, rest: 0 },
    },
  ]);
  const { out: words } = await run('history', '--state', 'state');
  expect(words).toMatch(
    /1 {4}.* demo\.secretary .* fall .* Finished {2}2 of 2 photos in the SIS, 1 not included/,
  );
});

test('one upload, with what became of each photo', async () => {
  const { out } = await run('history', '--state', 'state', '--run', '1', '--json');
  const { runs, photos } = JSON.parse(out);
  expect(runs).toHaveLength(1);
  const imported = { run: 1, outcome: 'imported', reason: null, job: expect.any(String) };
  const sent = [first, second].map((id) => ({
    ...imported,
    file: `${id}.jpg`,
    studentId: id,
    studentName: expect.stringMatching(/^\S+ \S+/),
  }));
  const blocked = {
    run: 1,
    file: 'IMG_2231.JPG',
    studentId: null,
    studentName: null,
    outcome: 'left-out',
    reason:
      'There is no student ID in this file name. Match the photo to a student, or name the file like 1234.jpg.',
    job: null,
  };
  expect(photos).toHaveLength(3);
  expect(photos).toEqual(expect.arrayContaining([...sent, blocked]));
  const { out: words } = await run('history', '--state', 'state', '--run', '1');
  expect(words).toContain(`  Run 1: ${first}.jpg (${first}): In the SIS\n`);
  expect(words).toContain(
    '  Run 1: IMG_2231.JPG: Not included\n    There is no student ID in this file name.',
  );
  const missing = await run('history', '--state', 'state', '--run', '9', '--json');
  expect([missing.status, JSON.parse(missing.out).runs]).toEqual([3, []]);
});

test("a student's photos in all uploads", async () => {
  const { out } = await run('history', '--state', 'state', '--student', second, '--json');
  expect(
    JSON.parse(out).photos.map(({ run: id, file }: { run: number; file: string }) => [id, file]),
  ).toEqual([
    [2, `${second}.jpg`],
    [1, `${second}.jpg`],
  ]);
  const { out: one } = await run('history', '--state', 'state', '--student', second, '--run', '2');
  expect(one).toContain('1 photo\n');
  const { status, out: nobody } = await run('history', '--state', 'state', '--student', 'nobody');
  expect([status, nobody]).toEqual([0, 'There are no uploads.\n']);
});

test('the photos of all uploads as CSV', async () => {
  const { out } = await run('history', '--state', 'state', '--csv');
  const { data } = papaparse.parse<Record<string, string>>(out.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(5);
  expect(data[0]).toMatchObject({ Folder: 'retakes', 'Sent by': 'demo.secretary', Outcome: 'In the SIS' });
});

test.each([
  [['--csv', '--json']],
  [['--delete']],
  [['--delete', '--run', '1', '--csv']],
  [['--run', 'x']],
  [['--run', '0']],
  [['--student', '']],
  [['--forget-before', 'yesterday']],
  [['--forget-before', '2026-02-30']],
  [['--forget-before', '2026-07-01', '--run', '1']],
])('%j is wrong usage', async (words) => {
  expect((await run('history', '--state', 'state', ...words)).status).toBe(2);
  expect((await run('history', ...words)).status).toBe(2);
});

test.each(['history', 'resume'])('%s makes no journal where there is none', async (command) => {
  const { status, err } = await run(command, '--state', 'nowhere');
  expect([status, err]).toEqual([3, expect.stringContaining('there is no list of uploads in ')]);
  expect(existsSync(path.join(top, 'nowhere'))).toBe(false);
});

test('what ended before a day is forgotten, and how much that was is said', async () => {
  const early = await run('history', '--state', 'state', '--forget-before', '2020-01-31', '--json');
  expect(early.status).toBe(0);
  expect(JSON.parse(early.out)).toMatchObject({
    runs: [{ id: 2 }, { id: 1 }],
    photos: [],
    forgotten: { runs: 0, photos: 0 },
  });
  await cp(path.join(top, 'state'), path.join(top, 'forgetful'), { recursive: true });
  const all = await run('history', '--state', 'forgetful', '--forget-before', '2999-12-31');
  expect(all.out).toBe(
    'Deleted 2 uploads that ended before December 31, 2999, and what was known of 3 photos sent before then. Photos in the SIS are not affected.\nThere are no uploads.\n',
  );
});

test('an upload can be deleted from the list, and from that only', async () => {
  const { status, out } = await run('history', '--state', 'state', '--run', '1', '--delete');
  expect(status).toBe(0);
  expect(out).toContain('what is in the SIS stays there');
  const left = JSON.parse((await run('history', '--state', 'state', '--json')).out);
  expect(left.runs.map(({ id }: { id: number }) => id)).toEqual([2]);
  const journal = openJournal(path.join(top, 'state', 'journal.sqlite'));
  expect(journal.photosOf(1)).toEqual([]);
  journal.close();
});
