import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { OptOutState, RosterState } from '../../core/contract/views.ts';
import { makeOneRosterTable } from '../../core/roster/one-roster-table.ts';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { createRosterService } from './roster-service.ts';

const files = {
  'roster.csv': 'Student ID,State ID,Last,First\n123,900,Byron,Ada\n124,901,Cole,Bob\n',
  'other.csv': 'ID,Name\n7,"Dean, Eve"\n',
  'broken.csv': 'ID,Last\n1,"Byron\n',
  'no-photos.csv': 'Student ID\n124\n777\n',
  'no-ids.csv': 'Last,First\nByron,Ada\n',
};

async function watch(photos: readonly string[] = []) {
  const folder = await makeFolderOf(files);
  const states: RosterState[] = [];
  const optOuts: OptOutState[] = [];
  const rosters: (readonly string[] | null)[] = [];
  let photoIds: ReadonlySet<string> = new Set(photos);
  const work = createRosterService({
    publish: (state) => states.push(state),
    onChange: ({ roster }) => rosters.push(roster && [...roster.keys()]),
    publishOptOuts: (state) => optOuts.push(state),
    photoIds: () => photoIds,
    sentIds: () => photoIds,
  });
  return {
    work,
    states,
    optOuts,
    rosters,
    state: () => states.at(-1),
    file: (name: string) => path.join(folder, name),
    setPhotos: (ids: readonly string[]) => {
      photoIds = new Set(ids);
    },
  };
}

const sis = makeOneRosterTable([
  { sourcedId: 'u1', identifier: '55', givenName: 'Fay', familyName: 'Eder', status: 'active' },
]);

test('a file is told as it loads and when it is there', async () => {
  const { work, states, rosters, file } = await watch();
  await work.open(file('roster.csv'));
  const source = { kind: 'file', path: file('roster.csv') };
  expect(states).toEqual([
    { kind: 'loading', source },
    {
      kind: 'loaded',
      source,
      edition: work.students(0).edition,
      students: 2,
      headings: ['Student ID', 'State ID', 'Last', 'First'],
      columns: { id: 'Student ID', familyName: 'Last', givenName: 'First' },
      idChoices: [],
      findings: { rowsWithoutId: [], repeatedIds: [], inactive: 0, optedOut: 0 },
      lostZeros: null,
      padIdsTo: null,
    },
  ]);
  expect(rosters).toEqual([['123', '124']]);
  expect(work.students(0).students.map(({ givenName }) => givenName)).toEqual(['Ada', 'Bob']);
});

test('the column that the photos are named by is proposed, at once and when the folder comes later', async () => {
  const before = await watch(['900', '901']);
  await before.work.open(before.file('roster.csv'));
  expect(before.rosters).toEqual([['900', '901']]);

  const after = await watch();
  await after.work.open(after.file('roster.csv'));
  after.setPhotos(['900', '901', '124']);
  after.work.refreshChoices();
  expect(after.rosters).toEqual([
    ['123', '124'],
    ['900', '901'],
  ]);
  expect(after.state()).toMatchObject({
    columns: { id: 'State ID' },
    idChoices: [
      { heading: 'State ID', matches: 2 },
      { heading: 'Student ID', matches: 1 },
    ],
  });
});

test("a person's choice holds, whatever the photos say", async () => {
  const { work, rosters, file, setPhotos, state } = await watch(['900', '901']);
  await work.open(file('roster.csv'), { columns: { id: 'Student ID', grade: 'not in this file' } });
  expect(rosters).toEqual([['123', '124']]);
  work.setColumns({ columns: { id: 'Student ID', familyName: 'First' } });
  setPhotos(['900']);
  work.refreshChoices();
  expect(rosters.at(-1)).toEqual(['123', '124']);
  expect(state()).toMatchObject({ columns: { id: 'Student ID', familyName: 'First' } });
  expect(work.students(0).students[0]).toMatchObject({ familyName: 'Ada', givenName: '' });
});

test('whatever makes other students, or marks them otherwise, is told by another edition', async () => {
  const { work, states, file } = await watch();
  const told = () => {
    const last = states.at(-1);
    if (last?.kind !== 'loaded') throw new Error('no roster');
    expect(last.edition).toBe(work.students(0).edition);
    return last.edition;
  };
  const editions = new Set<string>();
  await work.open(file('roster.csv'));
  editions.add(told());
  work.setColumns({ columns: { id: 'State ID' } });
  editions.add(told());
  await work.openOptOuts(file('no-photos.csv'));
  editions.add(told());
  work.closeOptOuts();
  editions.add(told());
  await work.open(file('roster.csv'));
  editions.add(told());
  expect(editions.size).toBe(5);
  work.refreshChoices();
  editions.add(told());
  expect(editions.size).toBe(5);
});

test('a photo folder that changes nothing about the roster does not make it anew', async () => {
  const { work, rosters, file, setPhotos } = await watch();
  await work.open(file('roster.csv'));
  setPhotos(['123']);
  work.refreshChoices();
  expect(rosters).toHaveLength(1);
});

test('lost zeros are told, filled up for all, and taken back', async () => {
  const { work, rosters, file, state } = await watch(['00123', '00124']);
  await work.open(file('roster.csv'), { columns: { id: 'Student ID' } });
  expect(state()).toMatchObject({ lostZeros: { photos: 2, digits: 5, shorter: 'roster' }, padIdsTo: null });
  const columns = { id: 'Student ID' };
  work.setColumns({ columns, padIdsTo: 5 });
  expect(rosters.at(-1)).toEqual(['00123', '00124']);
  expect(state()).toMatchObject({ lostZeros: null, padIdsTo: 5 });
  expect(state()).toMatchObject({ idChoices: [{ matches: 2 }, { matches: 0 }] });
  work.setColumns({ columns });
  expect(state()).toMatchObject({ padIdsTo: 5 });
  work.setColumns({ columns, padIdsTo: null });
  expect(rosters.at(-1)).toEqual(['123', '124']);
  await work.open(file('roster.csv'), { columns, padIdsTo: 5 });
  expect(rosters.at(-1)).toEqual(['00123', '00124']);
});

test("the SIS's own ID stays the ID, however many photos are named by another of its columns", async () => {
  const { work, state } = await watch(['fay.eder']);
  const fay = {
    sourcedId: 'u1',
    identifier: '55',
    username: 'fay.eder',
    givenName: 'Fay',
    familyName: 'Eder',
  };
  work.useSis(makeOneRosterTable([{ ...fay, status: 'active' }]));
  work.refreshChoices();
  expect(state()).toMatchObject({
    columns: { id: 'identifier' },
    idChoices: [{ heading: 'username' }, {}, {}],
  });
});

test('a heading that is not there is refused, and so are columns without a roster', async () => {
  const { work, rosters, file } = await watch();
  const refused = expect.objectContaining({ code: 'bad-request' });
  expect(() => work.setColumns({ columns: { id: 'ID' } })).toThrow(refused);
  await work.open(file('roster.csv'));
  expect(() => work.setColumns({ columns: { id: 'ID' } })).toThrow(refused);
  expect(rosters).toHaveLength(1);
});

test.each([
  ['broken.csv', 'roster-quote-open'],
  ['no-ids.csv', 'roster-no-ids'],
  ['gone.csv', 'roster-missing'],
])('%s is refused, alone and with a former roster, which holds', async (name, code) => {
  const { work, rosters, file, state } = await watch();
  await expect(work.open(file(name))).rejects.toMatchObject({ code });
  expect(state()).toMatchObject({ kind: 'failed', failure: { code } });
  expect(rosters).toEqual([]);
  work.useSis(null);
  expect(state()).toMatchObject({ kind: 'failed' });
  await work.open(file('roster.csv'));
  await expect(work.open(file(name))).rejects.toMatchObject({ code });
  expect(state()).toMatchObject({ kind: 'loaded', source: { path: file('roster.csv') } });
  expect(rosters).toEqual([['123', '124']]);
});

test("the SIS's roster holds while no file is open", async () => {
  const { work, rosters, file, state } = await watch();
  work.useSis(sis);
  expect(state()).toMatchObject({ kind: 'loaded', source: { kind: 'sis' }, columns: { id: 'identifier' } });
  await work.open(file('other.csv'));
  work.useSis(null);
  work.useSis(sis);
  expect(state()).toMatchObject({ source: { kind: 'file' } });
  work.close();
  expect(state()).toMatchObject({ source: { kind: 'sis' } });
  work.useSis(null);
  expect(state()).toEqual({ kind: 'none' });
  expect(rosters).toEqual([['55'], ['7'], ['55'], null]);
  expect(work.students(0).students).toEqual([]);
});

test("what a person chose for the SIS's roster outlives the connection", async () => {
  const { work, rosters } = await watch();
  work.useSis(sis);
  work.setColumns({ columns: { id: 'sourcedId' }, padIdsTo: 4 });
  work.useSis(null);
  work.useSis(sis);
  expect(rosters).toEqual([['55'], ['u1'], null, ['u1']]);
});

test('a SIS whose students have no identifier is a roster all the same', async () => {
  const { work, state } = await watch();
  work.useSis(makeOneRosterTable([]));
  expect(state()).toMatchObject({ kind: 'loaded', students: 0 });
});

test("a SIS's roster that came while a file failed holds", async () => {
  const { work, rosters, file, state } = await watch();
  const opening = work.open(file('broken.csv'));
  work.useSis(sis);
  await expect(opening).rejects.toMatchObject({ code: 'roster-quote-open' });
  expect(rosters).toEqual([['55']]);
  expect(state()).toMatchObject({ source: { kind: 'sis' } });
});

test('the file that was asked for last counts', async () => {
  const { work, rosters, file, state } = await watch();
  const first = expect(work.open(file('roster.csv'))).rejects.toMatchObject({ code: 'cancelled' });
  await work.open(file('other.csv'));
  await first;
  expect(rosters).toEqual([['7']]);
  const closed = expect(work.open(file('roster.csv'))).rejects.toMatchObject({ code: 'cancelled' });
  work.close();
  await closed;
  expect(rosters).toEqual([['7'], null]);
  expect(state()).toEqual({ kind: 'none' });
});

test('a list of families who said no marks its students, whichever roster comes, until it is taken away', async () => {
  const { work, optOuts, file } = await watch();
  await work.openOptOuts(file('no-photos.csv'));
  await work.open(file('roster.csv'));
  expect(optOuts.at(-1)).toMatchObject({ kind: 'loaded', families: 2, unmatched: 1 });
  expect(
    work
      .students(0)
      .students.filter(({ isOptedOut }) => isOptedOut)
      .map(({ id }) => id),
  ).toEqual(['124']);
  await expect(work.openOptOuts(file('broken.csv'))).rejects.toMatchObject({ code: 'roster-quote-open' });
  expect(optOuts.at(-1)).toMatchObject({ kind: 'loaded' });
  work.closeOptOuts();
  expect(optOuts.at(-1)).toEqual({ kind: 'none' });
  expect(work.students(0).students.some(({ isOptedOut }) => isOptedOut)).toBe(false);
  await expect(work.openOptOuts(file('broken.csv'))).rejects.toMatchObject({ code: 'roster-quote-open' });
  expect(optOuts.at(-1)).toMatchObject({ kind: 'failed' });
});

test('students are given in slices, which say when they are others', async () => {
  const { work, file } = await watch();
  const lines = Array.from({ length: 4_500 }, (_, index) => `${1_000 + index},Byron`);
  const many = path.join(path.dirname(file('roster.csv')), 'many.csv');
  await writeFile(many, `Student ID,Last\n${lines.join('\n')}\n`);
  await work.open(many);
  const slices = [0, 2_000, 4_000].map((from) => work.students(from));
  expect(slices.map(({ students }) => students.length)).toEqual([2_000, 2_000, 500]);
  expect(new Set(slices.flatMap(({ students }) => students.map(({ id }) => id))).size).toBe(4_500);
  expect(slices.map(({ total }) => total)).toEqual([4_500, 4_500, 4_500]);
  const seen = new Set(slices.map(({ edition }) => edition));
  expect(seen.size).toBe(1);
  const isAnother = () => {
    const { edition } = work.students(0);
    const isNew = !seen.has(edition);
    seen.add(edition);
    return isNew;
  };
  work.refreshChoices();
  expect(isAnother()).toBe(false);
  work.setColumns({ columns: { id: 'Student ID' } });
  expect(isAnother()).toBe(true);
  await work.openOptOuts(file('no-photos.csv'));
  expect(isAnother()).toBe(true);
  work.close();
  expect(isAnother()).toBe(true);
  expect(work.students(0)).toMatchObject({ students: [], total: 0 });
  await work.open(file('roster.csv'));
  expect(isAnother()).toBe(true);
});
