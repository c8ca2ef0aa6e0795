import { readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writePspaDisc } from '../../e2e/fixtures/pspa-disc.ts';
import { studentAt } from '../practice-sis/students.ts';
import { drawJpeg } from './fixtures/draw-picture.ts';
import { contentsOf, makeSchool, startDay } from './fixtures/review-day.ts';
import { makeTemporaryFolder } from './fixtures/temporary-folder.ts';

/** The review as a person lives it: over a real folder, and over several days. */

test('a roster of a file says who is who, who may not be sent, and suggests the rest', async () => {
  const { folder, rosterFile, stateFolder } = await makeSchool({
    '104233 (2).jpg': 1,
    'Chen, Wei.jpg': 2,
    '104247.jpg': 3,
  });
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: rosterFile });
  const { photos, roster: state } = await day.until(
    ({ photos: rows }) => rows.filter(({ suggestion }) => suggestion).length === 2,
  );
  expect(state).toMatchObject({ kind: 'loaded', students: 3, columns: { id: 'Student ID' } });
  expect(
    photos.map(({ file, status, suggestion }) => [file, status, suggestion?.studentId, suggestion?.sureness]),
  ).toEqual([
    ['104233 (2).jpg', 'blocked', '104233', 'sure'],
    ['104247.jpg', 'blocked', undefined, undefined],
    ['Chen, Wei.jpg', 'blocked', '104240', 'likely'],
  ]);
  expect((await day.row('104247.jpg')).issues).toEqual([{ code: 'opted-out' }]);
  const { id } = await day.row('Chen, Wei.jpg');
  const { suggestions } = (await day.ask('suggestions', { photoId: id })) as {
    suggestions: readonly { studentId: string }[];
  };
  expect(suggestions[0]?.studentId).toBe('104240');
  await day.ask('assign', { students: [{ photoId: id, studentId: '104240' }] });
  expect(await day.row('Chen, Wei.jpg')).toMatchObject({
    status: 'ready',
    idFrom: 'person',
    suggestion: null,
  });
  await day.ask('closeRoster', {});
  expect(await day.snapshot()).toMatchObject({ roster: { kind: 'none' } });
});

test("a photographer's disc: what is certain is named at one word, namesakes wait, and it is undone at one word", async () => {
  const folder = await makeTemporaryFolder();
  const disc = await writePspaDisc(folder, { students: 20, retakes: 2, roster: 2_000 });
  const rosterFile = path.join(await makeTemporaryFolder(), 'students.csv');
  const students = Array.from({ length: disc.roster }, (_, place) => studentAt(place));
  const lines = students.map(({ id, familyName, givenName, grade, homeRoom, status }) =>
    [id, familyName, givenName, grade, homeRoom, status].map((cell) => `"${cell}"`).join(','),
  );
  await writeFile(rosterFile, ['ID,Last Name,First Name,Grade,Home Room,Status', ...lines].join('\n'));
  const day = await startDay(disc.path, await makeTemporaryFolder());
  await day.open();
  await day.ask('openRoster', { path: rosterFile });
  const { index } = await day.snapshot();
  const waiting = disc.namesakes.length;
  expect(index).toMatchObject({
    kind: 'found',
    choice: 'open',
    photos: disc.truth.size,
    settled: disc.truth.size - waiting,
  });
  expect(await day.ask('useIndex', {})).toEqual({ photos: disc.truth.size - waiting });
  const { photos, index: used } = await day.snapshot();
  expect(used).toMatchObject({ choice: 'used' });
  for (const { file, studentId } of photos.filter(({ idFrom }) => idFrom === 'person')) {
    expect([file, studentId]).toEqual([file, disc.truth.get(file)]);
  }
  for (const file of disc.namesakes) {
    const { givenName, familyName } = students.find(({ id }) => id === disc.truth.get(file)) ?? {};
    expect(await day.row(file)).toMatchObject({
      idFrom: 'name',
      status: 'blocked',
      indexPerson: { givenName, familyName },
    });
  }
  await day.ask('undo', {});
  const undone = await day.snapshot();
  expect(undone.index).toMatchObject({ choice: 'open' });
  expect(undone.photos.every(({ idFrom }) => idFrom === 'name')).toBe(true);
});

test('what was decided is there again the next day, with the way back; of a file that changed it is asked', async () => {
  const { folder, stateFolder } = await makeSchool({ 'IMG_1.jpg': 1, 'IMG_2.jpg': 2, '3.jpg': 3 });
  const monday = await startDay(folder, stateFolder);
  await monday.open();
  const ids = new Map((await monday.snapshot()).photos.map(({ file, id }) => [file, id]));
  const idOf = (file: string) => ids.get(file) ?? '';
  await monday.ask('assign', {
    students: ['IMG_1.jpg', 'IMG_2.jpg'].map((file, at) => ({ photoId: idOf(file), studentId: `10${at}` })),
  });
  await monday.ask('crop', { photoId: idOf('3.jpg'), box: { left: 10, top: 10, width: 400, height: 500 } });
  await monday.ask('leaveOut', { photoIds: [idOf('3.jpg')] });
  await monday.ask('undo', {});
  await monday.end();

  await writeFile(path.join(folder, 'IMG_2.jpg'), await drawJpeg({ width: 640, height: 800, seed: 9 }));
  await utimes(path.join(folder, 'IMG_1.jpg'), new Date(), new Date());
  const tuesday = await startDay(folder, stateFolder);
  await tuesday.open();
  expect(await tuesday.row('IMG_1.jpg')).toMatchObject({
    studentId: '100',
    idFrom: 'person',
    isChanged: false,
  });
  expect(await tuesday.row('IMG_2.jpg')).toMatchObject({ studentId: null, isChanged: true });
  expect((await tuesday.row('3.jpg')).fixes).toEqual([
    { kind: 'crop', box: { left: 10, top: 10, width: 400, height: 500 } },
  ]);
  expect((await tuesday.snapshot()).steps).toEqual({
    undo: { kind: 'crop', photos: 1 },
    redo: { kind: 'leave-out', photos: 1 },
  });
  await tuesday.ask('redo', {});
  expect((await tuesday.row('3.jpg')).isLeftOut).toBe(true);
  const changed = await tuesday.row('IMG_2.jpg');
  await tuesday.ask('answerChanged', { photoIds: [changed.id], isKept: true });
  expect(await tuesday.row('IMG_2.jpg')).toMatchObject({ studentId: '101', isChanged: false });
  await tuesday.end();

  const wednesday = await startDay(folder, stateFolder);
  await wednesday.open();
  expect(await wednesday.row('IMG_2.jpg')).toMatchObject({ studentId: '101', isChanged: false });
});

test('a decision that was forgotten with its picture does not come back by undo and redo, on any day', async () => {
  const { folder, stateFolder } = await makeSchool({ '1.jpg': 1, '2.jpg': 2 });
  const startWith = async () => {
    const day = await startDay(folder, stateFolder);
    await day.open();
    return day;
  };
  const monday = await startWith();
  const [one, two] = [(await monday.row('1.jpg')).id, (await monday.row('2.jpg')).id];
  await monday.ask('leaveOut', { photoIds: [two] });
  await monday.ask('crop', { photoId: one, box: { left: 10, top: 10, width: 400, height: 500 } });
  await monday.end();

  await writeFile(path.join(folder, '1.jpg'), await drawJpeg({ width: 640, height: 800, seed: 9 }));
  const tuesday = await startWith();
  const asked = await tuesday.row('1.jpg');
  expect(asked.isChanged).toBe(true);
  await tuesday.ask('answerChanged', { photoIds: [asked.id], isKept: false });
  await tuesday.ask('undo', {});
  await tuesday.end();

  const wednesday = await startWith();
  const askedAgain = await wednesday.row('1.jpg');
  expect(askedAgain.isChanged).toBe(true);
  await wednesday.ask('answerChanged', { photoIds: [askedAgain.id], isKept: false });
  expect((await wednesday.snapshot()).steps.undo).toMatchObject({ kind: 'forget-changed' });
  await wednesday.end();

  const thursday = await startWith();
  await thursday.ask('undo', {});
  expect((await thursday.snapshot()).steps.undo).toMatchObject({ kind: 'leave-out' });
  await thursday.ask('undo', {});
  expect((await thursday.snapshot()).steps.undo).toBe(null);
  await thursday.end();

  const friday = await startWith();
  expect((await friday.row('2.jpg')).isLeftOut).toBe(false);
  for (let count = 0; count < 4; count += 1) await friday.ask('redo', {});
  expect((await friday.row('2.jpg')).isLeftOut).toBe(true);
  expect(await friday.row('1.jpg')).toMatchObject({ isFixed: false, isChanged: false });
  expect((await friday.snapshot()).steps.redo).toBe(null);
  await friday.end();
});

test('what was taken back about a picture that is another one now does not come back because a file was renamed', async () => {
  const { folder, stateFolder } = await makeSchool({ 'p.jpg': 1, 'q.jpg': 2 });
  const monday = await startDay(folder, stateFolder);
  await monday.open();
  for (const [file, studentId] of [
    ['q.jpg', '104240'],
    ['p.jpg', '104233'],
  ] as const) {
    await monday.ask('assign', { students: [{ photoId: (await monday.row(file)).id, studentId }] });
  }
  await monday.ask('undo', {});
  await monday.end();

  await writeFile(path.join(folder, 'p.jpg'), await drawJpeg({ width: 640, height: 800, seed: 9 }));
  await rename(path.join(folder, 'q.jpg'), path.join(folder, 'elsewhere.jpg'));
  const tuesday = await startDay(folder, stateFolder);
  await tuesday.open();
  expect(await tuesday.row('elsewhere.jpg')).toMatchObject({ studentId: '104240', isChanged: false });
  expect((await tuesday.snapshot()).steps).toMatchObject({ undo: { kind: 'assign' }, redo: null });
  await tuesday.ask('redo', {});
  expect((await tuesday.row('p.jpg')).studentId).toBe(null);
});

test('no step about a photo that went leads to the one that has its name now, on any day', async () => {
  const { folder, stateFolder } = await makeSchool({ 'a.jpg': 1, 'b.jpg': 2 });
  const monday = await startDay(folder, stateFolder, true);
  await monday.open();
  const [one, two] = [(await monday.row('a.jpg')).id, (await monday.row('b.jpg')).id];
  await monday.ask('assign', { students: [{ photoId: one, studentId: '104233' }] });
  await rm(path.join(folder, 'a.jpg'));
  await monday.until(({ photos }) => photos.length === 1);
  await rename(path.join(folder, 'b.jpg'), path.join(folder, 'a.jpg'));
  await monday.until(({ photos }) => photos[0]?.file === 'a.jpg');
  await monday.ask('turn', { photoIds: [two], quarterTurns: 1 });
  await monday.end();

  const tuesday = await startDay(folder, stateFolder);
  await tuesday.open();
  expect(await tuesday.row('a.jpg')).toMatchObject({ studentId: null, turns: 1 });
  for (let count = 0; count < 2; count += 1) await tuesday.ask('undo', {});
  await tuesday.ask('redo', {});
  expect(await tuesday.row('a.jpg')).toMatchObject({ studentId: null, turns: 1 });
});

test("a family's no holds however many zeros stand in front, where the system passes over them", async () => {
  const { folder, stateFolder } = await makeSchool({ '123.jpg': 1, '00456.jpg': 2 });
  const list = path.join(await makeTemporaryFolder(), 'no-photos.csv');
  await writeFile(list, 'Student ID\n0123\n456\n');
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openOptOuts', { path: list });
  const blocked = async () =>
    (await day.snapshot()).photos.filter(({ status }) => status === 'blocked').length;
  expect(await blocked()).toBe(0);
  await day.ask('setRules', { presetId: 'infinite-campus' });
  expect(await blocked()).toBe(2);
});

test('files are renamed themselves only on request, and get their old names back the next day', async () => {
  const { folder, stateFolder } = await makeSchool({ '1.jpg': 1, '2.jpg': 2, '3.jpg': 3, 'IMG_4.jpg': 4 });
  const monday = await startDay(folder, stateFolder);
  await monday.open();
  const circle = { '1.jpg': '2', '2.jpg': '3', '3.jpg': '1', 'IMG_4.jpg': '4' };
  const before = await contentsOf(folder);
  const ids = new Map((await monday.snapshot()).photos.map(({ file, id }) => [file, id]));
  await monday.ask('assign', {
    students: Object.entries(circle).map(([file, studentId]) => ({
      photoId: ids.get(file) ?? '',
      studentId,
    })),
  });
  expect((await readdir(folder)).sort()).toEqual(['1.jpg', '2.jpg', '3.jpg', 'IMG_4.jpg']);
  expect(await monday.ask('renameFiles', {})).toEqual({ photos: 4 });
  const renamed = await contentsOf(folder);
  for (const [file, studentId] of Object.entries(circle))
    expect(renamed[`${studentId}.jpg`]).toBe(before[file]);
  expect((await monday.snapshot()).photos.map(({ file, studentId }) => [file, studentId])).toEqual(
    ['1', '2', '3', '4'].map((id) => [`${id}.jpg`, id]),
  );
  await monday.end();

  const tuesday = await startDay(folder, stateFolder);
  await tuesday.open();
  expect((await tuesday.snapshot()).steps.undo).toEqual({ kind: 'rename-files', photos: 4 });
  await tuesday.ask('undo', {});
  expect(await contentsOf(folder)).toEqual(before);
  expect(await tuesday.row('IMG_4.jpg')).toMatchObject({ studentId: '4', idFrom: 'person' });
  await tuesday.ask('redo', {});
  expect(await contentsOf(folder)).toEqual(renamed);
});

test('nothing leaves while nobody knows whose families said no, nor while an index says that names are wrong', async () => {
  const { folder, rosterFile, stateFolder } = await makeSchool({ '104233.jpg': 1, '104240.jpg': 2 });
  await writeFile(path.join(folder, 'idlink.txt'), '"104240","104233.jpg"\r\n"104233","104240.jpg"\r\n');
  const day = await startDay(folder, stateFolder);
  await day.open();
  await day.ask('openRoster', { path: rosterFile });
  const out = await makeTemporaryFolder();
  await expect(day.ask('pack', { folder: out })).rejects.toMatchObject({ code: 'index-undecided' });
  await expect(day.ask('saveFixed', { folder: out })).rejects.toMatchObject({ code: 'index-undecided' });
  await expect(day.ask('openOptOuts', { path: path.join(folder, 'gone.csv') })).rejects.toThrow();
  await day.ask('useIndex', {});
  await expect(day.ask('pack', { folder: out })).rejects.toMatchObject({ code: 'opt-outs-unread' });
  expect(await readdir(out)).toEqual([]);
  await day.ask('closeOptOuts', {});
  expect(await day.ask('saveFixed', { folder: out })).toEqual({ photos: 2 });
  expect(await contentsOf(out)).toEqual({
    '104233.jpg': (await contentsOf(folder))['104240.jpg'],
    '104240.jpg': (await contentsOf(folder))['104233.jpg'],
  });
});

test('decisions that cannot be read any more are set aside with a word, and the review begins anew', async () => {
  const { folder, stateFolder } = await makeSchool({ 'IMG_1.jpg': 1 });
  const kept = path.join(stateFolder, 'reviews.sqlite');
  await writeFile(kept, 'This was a database once.');
  const day = await startDay(folder, stateFolder);
  await day.open();
  expect(day.notices).toEqual([expect.stringMatching(/could not be read\. They were saved as .*reviews/)]);
  const { id } = await day.row('IMG_1.jpg');
  expect(await day.ask('assign', { students: [{ photoId: id, studentId: '100' }] })).toEqual({ photos: 1 });
});
