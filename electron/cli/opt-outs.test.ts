import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { writeWorkbook } from '../engine/fixtures/write-workbook.ts';
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
    { studentId: second.id, outcome: 'not-sent', reason: expect.stringMatching(/opt-out/) },
  ]);
  expect(readImportedPhotos(inTop('sis')).map(({ studentId }) => studentId)).toEqual([first.id]);
});

test.each([
  ['nobody can be read in it', 'Student ID,Photo release\n1234,Y\n', /No students found in noes\.csv/],
  ['a line leads to nobody', `Student ID\n${first.id}\n999999999\n`, /1 line of noes\.csv, .* \(row 3\)/],
  ['an ID is spoiled', 'Student ID\n1.23457E+11\n', /Excel changed its ID/],
])('where %s, check says so with status 1, and nothing is packed or sent', async (_, content, sentence) => {
  const noes = await list(content);
  const given = ['--roster', inTop('roster.csv'), '--opt-outs', noes];
  const checked = await runWords(['check', photos, ...given]);
  expect(checked).toMatchObject({ status: 1, err: expect.stringMatching(sentence) });

  const out = inTop('zips');
  const packed = await runWords(['pack', photos, '--out', out, ...given]);
  expect(packed).toMatchObject({
    status: 3,
    err: expect.stringMatching(/Uploading is on hold: .* Correct the list/),
  });
  expect(await readdir(out).catch(() => [])).toEqual([]);

  const before = readImportedPhotos(inTop('sis')).length;
  const sent = await runWords(['upload', photos, '--sis', sis.url, ...given], token);
  expect(sent).toMatchObject({ status: 3, err: expect.stringMatching(sentence) });
  expect(readImportedPhotos(inTop('sis'))).toHaveLength(before);
});

test('--opt-outs-checked goes on with what a person has looked at, says so, and ends with 1', async () => {
  const noes = await list(`Student ID\n${second.id}\n999999999\n`);
  const given = ['--roster', inTop('roster.csv'), '--opt-outs', noes];
  const asked = await runWords(['check', photos, ...given]);
  expect(asked.err).toMatch(/add --opt-outs-checked/);
  const before = readImportedPhotos(inTop('sis')).length;
  const checked = [...given, '--opt-outs-checked'];
  const said = /Careful: 1 line of noes\.csv.*as --opt-outs-checked says/;
  expect(await runWords(['check', photos, ...checked])).toMatchObject({
    status: 1,
    err: expect.stringMatching(said),
  });
  const sent = await runWords(['upload', photos, '--sis', sis.url, ...checked, '--json'], token);
  expect(sent).toMatchObject({ status: 1, err: expect.stringMatching(said) });
  expect(JSON.parse(sent.out).photos).toMatchObject([
    { studentId: first.id, outcome: 'imported' },
    { studentId: second.id, outcome: 'not-sent' },
  ]);
  expect(readImportedPhotos(inTop('sis'))).toHaveLength(before + 1);

  // Status 1 although all photos went: the list was overruled.
  const nobody = await list('Student ID,Photo release\n1234,Y\n');
  const out = inTop('checked-zips');
  const packed = await runWords(['pack', photos, '--out', out, '--opt-outs', nobody, '--opt-outs-checked']);
  expect(packed).toMatchObject({ status: 1, out: expect.stringMatching(/^2 photos packed/) });
});

test('with --opt-outs-checked, rows that a filter hides count; a list with no question changes nothing', async () => {
  const book = writeWorkbook({ Noes: [['Student ID'], [first.id], [second.id]] }, 'xlsx', {
    hiddenRows: [2],
  });
  await writeFile(inTop('noes.xlsx'), book);
  const given = ['--roster', inTop('roster.csv'), '--opt-outs', inTop('noes.xlsx')];
  const asked = await runWords(['check', photos, ...given]);
  expect(asked).toMatchObject({ status: 1, err: expect.stringMatching(/hidden by a filter: does it count/) });
  const { status, err, out } = await runWords(['check', photos, ...given, '--opt-outs-checked', '--json']);
  expect([status, err]).toEqual([1, expect.stringMatching(/Rows that are hidden count/)]);
  expect(JSON.parse(out).counts).toMatchObject({ ready: 0, blocked: 2 });

  const quiet = await list(`Student ID\n${first.id}\n`);
  const plain = ['check', photos, '--roster', inTop('roster.csv'), '--opt-outs', quiet];
  // How far it is, is told only where the machine takes long enough.
  const settled = async (words: readonly string[]) => {
    const ran = await runWords(words);
    return { ...ran, err: ran.err.replace(/^(Found|Checked) \d.*\n/gm, '') };
  };
  expect(await settled([...plain, '--opt-outs-checked'])).toEqual(await settled(plain));
});

test('a list of names without a roster says what it needs, whatever was checked', async () => {
  const noes = await list(`Families\n${second.familyName}, ${second.givenName}\n`);
  const given = ['--opt-outs', noes, '--opt-outs-checked'];
  expect(await runWords(['check', photos, ...given])).toMatchObject({
    status: 1,
    err: expect.stringMatching(/1 line gives no ID in noes\.csv.*add --roster/),
  });
  const packed = await runWords(['pack', photos, '--out', inTop('no-zips'), ...given]);
  expect(packed).toMatchObject({ status: 3, err: expect.stringMatching(/load the roster/) });
});

test('a list that is not there stops everything', async () => {
  const { status, err } = await runWords(['check', photos, '--opt-outs', inTop('gone.csv')]);
  expect(status).toBe(3);
  expect(err).toMatch(/Can't find/);
});
