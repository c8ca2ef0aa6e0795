import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Replies } from '../core/contract/contract.ts';
import { drawJpeg } from './fixtures/draw-picture.ts';
import { type Day, makeSchool, startDay } from './fixtures/review-day.ts';
import { makeTemporaryFolder } from './fixtures/temporary-folder.ts';

/** A roster that has staff beside its students; one of them has a student's ID. */
async function makeRosterFile(): Promise<string> {
  const file = path.join(await makeTemporaryFolder(), 'roster.csv');
  const rows = [
    '5001,Diaz,Rosa,,Teacher',
    '1002,Okafor,Ada,,Administrator',
    '1001,Chen,Wei,5,Student',
    '1002,Lopez,Maria,5,Student',
    '9001,Chen,Li,,Parent',
  ];
  await writeFile(file, ['ID,Last Name,First Name,Grade,Role', ...rows].join('\n'));
  return file;
}

async function startSchool(): Promise<Day> {
  const { folder, stateFolder } = await makeSchool({ '1001.jpg': 1, '5001.jpg': 2, '9001.jpg': 3 });
  await mkdir(path.join(folder, 'Staff'));
  for (const [name, seed] of [
    ['1002.jpg', 4],
    ['Rosa Diaz.jpg', 5],
    ['Maria Lopez.jpg', 6],
  ] as const)
    await writeFile(path.join(folder, 'Staff', name), await drawJpeg({ width: 640, height: 800, seed }));
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: await makeRosterFile() });
  return day;
}

const codesOf = async (day: Day, file: string) => (await day.row(file)).issues.map(({ code }) => code);

test('who works at the school is no student, and in no count of them', async () => {
  const day = await startSchool();
  const { roster } = await day.snapshot();
  expect(roster).toMatchObject({ students: 2, findings: { staff: 2, staffWithStudentIds: 1 } });
  const reply: Replies['students'] = await day.ask('students', {});
  expect(reply.students.map(({ id }) => id)).toEqual(['1001', '1002']);
  expect(reply.staff?.map(({ id }) => id)).toEqual(['5001']);
});

test('a staff photo goes only to a system that takes them; a parent is nobody', async () => {
  const day = await startSchool();
  expect(await codesOf(day, '1001.jpg')).toEqual([]);
  expect(await codesOf(day, '5001.jpg')).toEqual(['staff-not-taken']);
  expect(await codesOf(day, '9001.jpg')).toEqual(['id-not-on-roster']);
  await day.ask('setRules', { presetId: 'destiny' });
  expect(await codesOf(day, '5001.jpg')).toEqual([]);
  expect(await codesOf(day, '9001.jpg')).toEqual(['id-not-on-roster']);
});

test('a photo among staff photos is matched among staff only, until a person says otherwise', async () => {
  const day = await startSchool();
  // The ID is a student's: in this folder it is not taken for it.
  expect(await codesOf(day, 'Staff/1002.jpg')).toContain('id-not-on-roster');
  const suggested = async (file: string) => {
    const photoId = (await day.row(file)).id;
    const reply: Replies['suggestions'] = await day.ask('suggestions', { photoId });
    return reply.suggestions.map(({ studentId }) => studentId);
  };
  expect(await suggested('Staff/Rosa Diaz.jpg')).toEqual(['5001']);
  expect(await suggested('Staff/Maria Lopez.jpg')).toEqual([]);
  const { id: photoId } = await day.row('Staff/Maria Lopez.jpg');
  await day.ask('assign', { students: [{ photoId, studentId: '1002' }] });
  expect(await codesOf(day, 'Staff/Maria Lopez.jpg')).not.toContain('id-not-on-roster');
});
