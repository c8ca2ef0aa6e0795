import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { readImportedPhotos } from '../practice-sis/read-imported-photos.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

const [first, second] = [studentAt(0), studentAt(1)];
let top = '';
let photos = '';
let sis: PracticeSis;
const inTop = (name: string) => path.join(top, name);
const list = async (content: string) => {
  await writeFile(inTop('noes.csv'), content);
  return inTop('noes.csv');
};
const token = { environment: { PICTURE_DAY_TOKEN: 'practice' } };

beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'opt-outs-'));
  photos = await mkdtemp(inTop('photos-'));
  for (const [place, { id }] of [first, second].entries())
    await writeFile(path.join(photos, `${id}.jpg`), await drawPhoto(place));
  const rows = [first, second].map(({ id, familyName, givenName }) => `${id},${familyName},${givenName}\n`);
  await writeFile(inTop('roster.csv'), `Student ID,Last,First\n${rows.join('')}`);
  sis = await startPracticeSis({ stateDir: inTop('sis') });
});

afterAll(async () => {
  await sis.close();
  await rm(top, { recursive: true, force: true });
});

test('photos of families on the list stay here, and the others are uploaded', async () => {
  const noes = await list(`Families\n${second.familyName}, ${second.givenName}\n`);
  const { status, out } = await runWords(
    ['upload', photos, '--sis', sis.url, '--opt-outs', noes, '--json'],
    token,
  );
  expect(status).toBe(1);
  expect(JSON.parse(out).photos).toMatchObject([
    { studentId: first.id, outcome: 'imported' },
    { studentId: second.id, outcome: 'not-sent', reason: expect.stringMatching(/family/) },
  ]);
  expect(readImportedPhotos(inTop('sis')).map(({ studentId }) => studentId)).toEqual([first.id]);
});

test.each([
  ['nobody can be read in it', 'Student ID,Photo release\n1234,Y\n', /No student can be read in noes\.csv/],
  ['a line leads to nobody', `Student ID\n${first.id}\n999999999\n`, /1 line of noes\.csv, .* \(row 3\)/],
  ['an ID is spoiled', 'Student ID\n1.23457E+11\n', /A spreadsheet has spoiled its ID/],
])('where %s, check says so with status 1, and nothing is packed or sent', async (_, content, sentence) => {
  const noes = await list(content);
  const given = ['--roster', inTop('roster.csv'), '--opt-outs', noes];
  const checked = await runWords(['check', photos, ...given]);
  expect(checked).toMatchObject({ status: 1, err: expect.stringMatching(sentence) });

  const out = inTop('zips');
  const packed = await runWords(['pack', photos, '--out', out, ...given]);
  expect(packed).toMatchObject({
    status: 3,
    err: expect.stringMatching(/Nothing is sent yet: .* Correct the list/),
  });
  expect(await readdir(out).catch(() => [])).toEqual([]);

  const before = readImportedPhotos(inTop('sis')).length;
  const sent = await runWords(['upload', photos, '--sis', sis.url, ...given], token);
  expect(sent).toMatchObject({ status: 3, err: expect.stringMatching(sentence) });
  expect(readImportedPhotos(inTop('sis'))).toHaveLength(before);
});

test('a list that is not there stops everything', async () => {
  const { status, err } = await runWords(['check', photos, '--opt-outs', inTop('gone.csv')]);
  expect(status).toBe(3);
  expect(err).toMatch(/is not there/);
});
