import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../e2e/fixtures/fault-proxy.ts';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { makeTemporaryFolder } from '../engine/fixtures/temporary-folder.ts';
import { readImportedPhotos } from '../practice-sis/read-imported-photos.ts';
import { startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { studentAt } from '../practice-sis/students.ts';
import { runWords } from './fixtures/run-words.ts';

/** An upload that was cut off after its first photo, and what came to light before it went on. */

const students = [0, 1, 2].map(studentAt);
const [ann = '', bob = '', eve = ''] = students.map(({ id }) => id);
const pass = { kind: 'meanwhile', act: async () => undefined } as const;

let folder = '';
let proxy: FaultProxy;

const photo = (id: string) => path.join(folder, 'photos', `${id}.jpg`);
const run = (command: readonly string[], ...more: readonly string[]) =>
  runWords([...command, '--sis', proxy.url, '--max-bytes', '5500', '--state', 'state', '--json', ...more], {
    folder,
    environment: { PICTURE_DAY_TOKEN: 'practice' },
  });
const resume = (...more: readonly string[]) => run(['resume'], ...more);
/** Counted at the receiving end, doubles and all. */
const sent = () => readImportedPhotos(path.join(folder, 'sis')).map(({ studentId }) => studentId);

function outcomes(out: string) {
  const { photos } = JSON.parse(out) as {
    photos: readonly { file: string; outcome: string; reason: string | null }[];
  };
  return Object.fromEntries(photos.map(({ file, outcome, reason }) => [file, reason ?? outcome]));
}

beforeEach(async () => {
  folder = await makeTemporaryFolder();
  await mkdir(path.join(folder, 'photos'));
  for (const [place, { id }] of students.entries()) await writeFile(photo(id), await drawPhoto(place + 1));
  const sis = await startPracticeSis({ stateDir: path.join(folder, 'sis'), photosPerSecond: 1_000 });
  proxy = await startFaultProxy(sis.url);
  onTestFinished(async () => {
    await proxy.close();
    await sis.close();
  });
  proxy.inject('POST', /photo-imports$/, pass, { kind: 'answer', status: 401 });
  expect((await run(['upload', 'photos'])).status).toBe(3);
  expect(sent()).toEqual([ann]);
});

/** A list that gives two photos to each other's student. */
async function writeList(): Promise<void> {
  const lines = `"${eve}","${bob}.jpg"\r\n"${bob}","${eve}.jpg"\r\n`;
  await writeFile(path.join(folder, 'photos', 'idlink.txt'), lines);
}

test('photos that a list contradicts by now are held', async () => {
  await writeList();
  const held = await resume();
  expect(held.status).toBe(1);
  expect(outcomes(held.out)).toEqual({
    [`${ann}.jpg`]: 'imported',
    [`${bob}.jpg`]: expect.stringContaining('idlink.txt'),
    [`${eve}.jpg`]: expect.stringContaining('idlink.txt'),
  });
  expect(sent()).toEqual([ann]);
});

test('with --names-win, they go when it goes on', async () => {
  await writeList();
  const won = await resume('--names-win');
  expect([won.status, won.err]).toEqual([1, expect.stringContaining('as --names-win says')]);
  expect(sent()).toEqual([ann, bob, eve]);
});

test('one picture that lies under two students by now is sent for neither', async () => {
  await writeFile(photo(eve), await readFile(photo(bob)));
  const { status, out } = await resume();
  expect([status, sent()]).toEqual([1, [ann]]);
  expect(outcomes(out)).toMatchObject({
    [`${bob}.jpg`]: expect.stringContaining('identical photo'),
    [`${eve}.jpg`]: expect.stringContaining('identical photo'),
  });
});

test('a family that has said no since then is heeded', async () => {
  await writeFile(path.join(folder, 'noes.csv'), `Student ID\n${bob}\n`);
  const { status, out } = await resume('--opt-outs', 'noes.csv');
  expect([status, sent()]).toEqual([1, [ann, eve]]);
  expect(outcomes(out)).toEqual({
    [`${ann}.jpg`]: 'imported',
    [`${bob}.jpg`]: expect.stringContaining('opt-out'),
    [`${eve}.jpg`]: 'imported',
  });
});

test('a list of families that leads to nobody stops it before anything goes', async () => {
  await writeFile(path.join(folder, 'noes.csv'), 'Student ID\n999999999\n');
  const { status, err } = await resume('--opt-outs', 'noes.csv');
  expect([status, err]).toEqual([3, expect.stringContaining('noes.csv')]);
  expect(sent()).toEqual([ann]);
  // It can still go on.
  expect((await resume()).status).toBe(0);
  expect(sent()).toEqual([ann, bob, eve]);
});
