import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { texts } from '../core/text/texts.ts';
import { drawJpeg } from './fixtures/draw-picture.ts';
import { type Day, makeSchool, startDay } from './fixtures/review-day.ts';
import { makeTemporaryFolder } from './fixtures/temporary-folder.ts';

/** A roster with two kinds of ID that overlap: an ID of one column is another child's in the other. */

const columns = { id: 'Student ID', familyName: 'Last', givenName: 'First' };
const permColumns = { ...columns, id: 'Perm ID' };

async function makeRosterFile(): Promise<string> {
  const file = path.join(await makeTemporaryFolder(), 'roster.csv');
  const rows = ['1001,1002,Chen,Wei', '1002,1003,Lopez,Maria', '1003,1001,Okafor,Ada', '2001,3001,Byron,Eve'];
  await writeFile(file, ['Student ID,Perm ID,Last,First', ...rows].join('\n'));
  return file;
}

async function assign(day: Day, file: string, studentId: string): Promise<void> {
  await day.ask('assign', { students: [{ photoId: (await day.row(file)).id, studentId }] });
}

const look = async (day: Day) =>
  (await day.snapshot()).photos.map(({ file, studentId, status, isLeftOut }) => [
    file,
    studentId,
    isLeftOut ? 'left out' : status,
  ]);

test('an ID that means another child in the right column is no decision any more, and nothing leads back to it', async () => {
  const { folder, stateFolder } = await makeSchool({
    'chen.jpg': 1,
    '77.jpg': 2,
    'eve.jpg': 3,
    'new.jpg': 4,
  });
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: await makeRosterFile(), columns });
  await assign(day, 'new.jpg', '1003');
  await day.ask('undo', {});
  await assign(day, 'chen.jpg', '1001');
  await assign(day, '77.jpg', '1002');
  await assign(day, 'eve.jpg', '2001');
  await assign(day, 'new.jpg', '1003');
  await day.ask('undo', {});
  await day.ask('setRosterColumns', { columns: permColumns });
  const after = [
    ['77.jpg', '77', 'left out'],
    ['chen.jpg', null, 'blocked'],
    ['eve.jpg', '2001', 'blocked'],
    ['new.jpg', null, 'blocked'],
  ];
  expect(await look(day)).toEqual(after);
  expect(day.notices).toEqual([texts.roster.idsMeanOthers(2)]);
  expect((await day.snapshot()).steps).toEqual({ undo: { kind: 'assign', photos: 1 }, redo: null });
  await day.ask('setRosterColumns', { columns });
  expect((await look(day))[2]).toEqual(['eve.jpg', '2001', 'ready']);
  await day.ask('setRosterColumns', { columns: permColumns });
  await day.end();

  const next = await startDay(folder, stateFolder);
  await next.open();
  expect((await look(next)).slice(0, 2)).toEqual([
    ['77.jpg', '77', 'left out'],
    ['chen.jpg', null, 'blocked'],
  ]);
  expect((await next.snapshot()).steps).toEqual({ undo: { kind: 'assign', photos: 1 }, redo: null });
});

test('a roster that is read in another way the next day gives nobody another child', async () => {
  const { folder, stateFolder } = await makeSchool({ 'chen.jpg': 1, 'eve.jpg': 2 });
  const rosterFile = await makeRosterFile();
  const monday = await startDay(folder, stateFolder);
  await monday.open();
  await monday.ask('openRoster', { path: rosterFile, columns });
  await assign(monday, 'chen.jpg', '1001');
  await monday.end();

  const tuesday = await startDay(folder, stateFolder);
  await tuesday.ask('openRoster', { path: rosterFile, columns });
  await tuesday.open();
  expect((await look(tuesday))[0]).toEqual(['chen.jpg', '1001', 'ready']);
  await tuesday.end();

  const wednesday = await startDay(folder, stateFolder);
  await wednesday.ask('openRoster', { path: rosterFile, columns: permColumns });
  await wednesday.open();
  expect((await look(wednesday))[0]).toEqual(['chen.jpg', null, 'blocked']);
  expect(wednesday.notices).toEqual([texts.roster.idsMeanOthers(1)]);
});

test('another roster gives nobody another child', async () => {
  const { folder, stateFolder } = await makeSchool({ 'chen.jpg': 1, 'eve.jpg': 2 });
  const other = path.join(await makeTemporaryFolder(), 'export.csv');
  await writeFile(other, 'Local ID,Last,First\n1001,Okafor,Ada\n2001,Byron-Smith,Eve\n');
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: await makeRosterFile(), columns });
  await assign(day, 'chen.jpg', '1001');
  await assign(day, 'eve.jpg', '2001');
  await day.ask('openRoster', { path: other });
  expect(await look(day)).toEqual([
    ['chen.jpg', null, 'blocked'],
    ['eve.jpg', '2001', 'ready'],
  ]);
  expect((await day.snapshot()).steps.undo).toEqual({ kind: 'assign', photos: 1 });
});

test("an index that was gone by is asked about again when its IDs mean others' children", async () => {
  const { folder, stateFolder } = await makeSchool({ 'chen.jpg': 1 });
  await writeFile(path.join(folder, 'idlink.txt'), '1001,chen.jpg\r\n');
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: await makeRosterFile(), columns });
  await day.ask('useIndex', {});
  expect(await day.snapshot()).toMatchObject({ index: { choice: 'used' } });
  expect((await day.row('chen.jpg')).studentId).toBe('1001');
  await day.ask('setRosterColumns', { columns: permColumns });
  expect(await day.snapshot()).toMatchObject({ index: { choice: 'open' } });
  expect((await day.row('chen.jpg')).studentId).toBe(null);
});

test('nothing is sent while a list names families whom only a roster could tell', async () => {
  const { folder, stateFolder, rosterFile } = await makeSchool({ '104240.jpg': 1, '104233.jpg': 2 });
  const list = path.join(await makeTemporaryFolder(), 'no-photos.csv');
  await writeFile(list, 'Name\n"Chen, Wei"\n');
  const out = await makeTemporaryFolder();
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openOptOuts', { path: list });
  await expect(day.ask('pack', { folder: out })).rejects.toMatchObject({ code: 'opt-outs-need-roster' });
  await day.ask('openRoster', { path: rosterFile });
  expect((await look(day)).map(([, , status]) => status)).toEqual(['ready', 'blocked']);
  await day.ask('pack', { folder: out });
});

test('photos that make another column the likelier one give nobody another child', async () => {
  const { folder, stateFolder } = await makeSchool({ 'chen.jpg': 1 });
  const day = await startDay(folder, stateFolder, true);
  await day.open();
  await day.ask('openRoster', { path: await makeRosterFile() });
  await assign(day, 'chen.jpg', '1001');
  await writeFile(path.join(folder, '3001.jpg'), await drawJpeg({ width: 640, height: 800, seed: 9 }));
  await day.until(({ roster }) => roster.kind === 'loaded' && roster.columns.id === 'Perm ID');
  expect(await look(day)).toEqual([
    ['3001.jpg', '3001', 'ready'],
    ['chen.jpg', null, 'blocked'],
  ]);
});
