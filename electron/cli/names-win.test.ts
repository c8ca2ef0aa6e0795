import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { makeTemporaryFolder } from '../engine/fixtures/temporary-folder.ts';
import { readImportedPhotos } from '../practice-sis/read-imported-photos.ts';
import { startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

/** Photos named with real IDs of the practice SIS, and an idlink.txt that gives two of them to each other. */
const [ann, bob, eve] = [0, 1, 2].map((place) => studentAt(place).id) as [string, string, string];

let folder = '';

beforeEach(async () => {
  folder = await makeTemporaryFolder();
  await mkdir(path.join(folder, 'photos'));
  for (const [place, id] of [ann, bob, eve].entries())
    await writeFile(path.join(folder, 'photos', `${id}.jpg`), await drawPhoto(place + 1));
  const lines = [
    [bob, ann],
    [ann, bob],
    [eve, eve],
  ].map(([id, file]) => `"${id}","${file}.jpg"\r\n`);
  await writeFile(path.join(folder, 'photos', 'idlink.txt'), lines.join(''));
});

const run = (...words: readonly string[]) =>
  runWords(words, { folder, environment: { PICTURE_DAY_TOKEN: 'practice' } });

interface Checked {
  readonly photos: readonly { readonly file: string; readonly status: string; readonly issues: string[] }[];
}

test('check holds what a list gives to others, and says so; --names-win lets it go, with status 1', async () => {
  const held = await run('check', 'photos', '--json');
  expect(held.status).toBe(1);
  expect(held.err).toMatch(/idlink\.txt\) says that 2 photos are of other students.*add --names-win/u);
  const { photos } = JSON.parse(held.out) as Checked;
  expect(photos.map(({ file, status, issues }) => [file, status, issues])).toEqual([
    [`${ann}.jpg`, 'blocked', ['index-disagrees']],
    [`${bob}.jpg`, 'blocked', ['index-disagrees']],
    [`${eve}.jpg`, 'ready', []],
    ['idlink.txt', 'ignored', []],
  ]);
  const won = await run('check', 'photos', '--names-win', '--json');
  expect([won.status, won.err]).toEqual([
    1,
    expect.stringContaining('2 photos go by their names, as --names-win says'),
  ]);
  const after = JSON.parse(won.out) as Checked;
  expect(after.photos.slice(0, 3).map(({ status }) => status)).toEqual(['ready', 'ready', 'ready']);
});

test('where no list disagrees, --names-win changes nothing', async () => {
  await writeFile(path.join(folder, 'photos', 'idlink.txt'), `"${eve}","${eve}.jpg"\r\n`);
  const { status, err } = await run('check', 'photos', '--names-win');
  expect([status, err]).toEqual([0, expect.not.stringContaining('names-win')]);
});

test('pack leaves out what is held, and says why', async () => {
  const { status, out } = await run('pack', 'photos', '--out', 'zips', '--json');
  expect([status, JSON.parse(out)]).toEqual([
    1,
    {
      zips: [expect.objectContaining({ photos: 1 })],
      left: [ann, bob].map((id) => ({ file: `${id}.jpg`, issues: ['index-disagrees'] })),
    },
  ]);
  const won = await run('pack', 'photos', '--out', 'all', '--names-win', '--json');
  expect([won.status, JSON.parse(won.out)]).toEqual([
    1,
    { zips: [expect.objectContaining({ photos: 3 })], left: [] },
  ]);
});

test('upload and resume send what is held only when told to', async () => {
  const stateDir = path.join(folder, 'sis');
  const sis = await startPracticeSis({ stateDir, photosPerSecond: 1_000 });
  onTestFinished(() => sis.close());
  const sent = () =>
    readImportedPhotos(stateDir)
      .map(({ studentId }) => studentId)
      .sort();
  const held = await run('upload', 'photos', '--sis', sis.url, '--state', 'state', '--json');
  expect([held.status, sent()]).toEqual([1, [eve]]);
  const { photos } = JSON.parse(held.out) as { photos: readonly { file: string; outcome: string }[] };
  expect(photos.map(({ file, outcome }) => [file, outcome])).toEqual([
    [`${ann}.jpg`, 'not-sent'],
    [`${bob}.jpg`, 'not-sent'],
    [`${eve}.jpg`, 'imported'],
  ]);
  expect((await run('resume', '--state', 'state', '--names-win', '--json')).status).toBe(0);
  const won = await run('upload', 'photos', '--sis', sis.url, '--names-win', '--json');
  expect([won.status, won.err]).toEqual([1, expect.stringContaining('as --names-win says')]);
  expect(new Set(sent())).toEqual(new Set([ann, bob, eve]));
});

test('one picture under two students is held for both, whatever wins', async () => {
  await writeFile(path.join(folder, 'photos', `${bob}.jpg`), await drawPhoto(1));
  const { status, out } = await run('pack', 'photos', '--out', 'zips', '--names-win', '--json');
  expect([status, JSON.parse(out)]).toEqual([
    1,
    {
      zips: [expect.objectContaining({ photos: 1 })],
      left: [ann, bob].map((id) => ({ file: `${id}.jpg`, issues: ['same-picture'] })),
    },
  ]);
  expect(await readdir(path.join(folder, 'zips'))).toHaveLength(1);
});
