import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { makeSchool, startDay } from '../fixtures/review-day.ts';

test('a step that could not be kept puts no other one in its place: with the next one, all are kept', async () => {
  const { folder, stateFolder } = await makeSchool({ 'a.jpg': 1, 'b.jpg': 2 });
  const monday = await startDay(folder, stateFolder);
  await monday.open();
  const [one, two] = [(await monday.row('a.jpg')).id, (await monday.row('b.jpg')).id];
  const assign = (photoId: string, studentId: string) =>
    monday.ask('assign', { students: [{ photoId, studentId }] });
  await assign(one, '101');
  const other = new DatabaseSync(path.join(stateFolder, 'reviews.sqlite'));
  other.exec('BEGIN IMMEDIATE');
  await expect(assign(two, '202')).rejects.toMatchObject({ code: 'busy' });
  await expect(assign(one, '303')).rejects.toMatchObject({ code: 'busy' });
  other.exec('ROLLBACK');
  other.close();
  await monday.ask('undo', {});
  await monday.end();

  const tuesday = await startDay(folder, stateFolder);
  await tuesday.open();
  const look = async () => (await tuesday.snapshot()).photos.map(({ studentId }) => studentId);
  expect(await look()).toEqual(['101', '202']);
  await tuesday.ask('redo', {});
  expect(await look()).toEqual(['303', '202']);
  for (let count = 0; count < 3; count += 1) await tuesday.ask('undo', {});
  expect(await look()).toEqual([null, null]);
});
