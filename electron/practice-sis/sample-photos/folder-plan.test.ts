import { expect, test } from 'vitest';
import { studentAt, studentsUpTo } from '../students.ts';
import { planFolder } from './folder-plan.ts';
import { sampleIssues } from './planned-file.ts';

const roster = studentsUpTo(512);
const activeIds = new Set(roster.filter(({ status }) => status === 'active').map(({ id }) => id));
const inactiveIds = new Set(roster.filter(({ status }) => status === 'inactive').map(({ id }) => id));

function photosOf(count: number, seed = 1) {
  return planFolder({ count, seed }).filter(({ about }) => about !== 'junk' && about !== 'index');
}

function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

test.each([1, 2, 3, 7, 12, 59, 60, 99, 100, 120, 1000])('%i photos are that many photos', (count) => {
  expect(photosOf(count)).toHaveLength(count);
});

test('the usual folder has every issue, and is mostly right', () => {
  const abouts = photosOf(120).map(({ about }) => about);
  expect(sampleIssues.filter((issue) => !abouts.includes(issue))).toEqual([]);
  expect(abouts.filter((about) => about === 'right').length).toBeGreaterThanOrEqual(95);
});

test('60 photos are enough for one of each, but for the 61 MB one', () => {
  const abouts = photosOf(60).map(({ about }) => about);
  expect(sampleIssues.filter((issue) => !abouts.includes(issue))).toEqual(['too-big-for-a-zip']);
});

test('however many photos, one file at most is too big for a zip', () => {
  expect(photosOf(5000).filter(({ about }) => about === 'too-big-for-a-zip')).toHaveLength(1);
});

test('one photo alone is right', () => {
  expect(photosOf(1).map(({ about }) => about)).toEqual(['right']);
});

test.each([1, 2, 3])(
  'with seed %i the IDs are on the default roster, but for those that say they are not',
  (seed) => {
    for (const { file, about } of photosOf(450, seed)) {
      const id = stemOf(file);
      if (about === 'name-not-an-id') continue;
      if (about === 'inactive') expect(inactiveIds, file).toContain(id);
      else if (about === 'id-not-on-roster')
        expect(activeIds.has(id) || inactiveIds.has(id), file).toBe(false);
      else expect(activeIds, file).toContain(id);
    }
  },
);

test('an ID that is not on the roster is on no longer one either', () => {
  const ids = new Set(Array.from({ length: 20_000 }, (_, index) => studentAt(index).id));
  const strangers = photosOf(2000).filter(({ about }) => about === 'id-not-on-roster');
  expect(strangers.length).toBeGreaterThan(5);
  expect(strangers.filter(({ file }) => ids.has(stemOf(file)))).toEqual([]);
});

test('only duplicates share an ID, in two folders and with two pictures', () => {
  const byId = Map.groupBy(
    photosOf(400).filter(({ about }) => about !== 'name-not-an-id'),
    ({ file }) => stemOf(file),
  );
  const shared = [...byId.values()].filter((photos) => photos.length > 1);
  expect(shared.length).toBeGreaterThan(0);
  for (const photos of shared) {
    expect(photos.map(({ about }) => about)).toEqual(['duplicate-id', 'duplicate-id']);
    expect(photos[0]?.content).not.toEqual(photos[1]?.content);
  }
});

test('the same picture lies under the IDs of two students', () => {
  const [one, other] = photosOf(60).filter(({ about }) => about === 'same-picture');
  expect(one?.content).toEqual(other?.content);
  expect(one?.student?.id).not.toBe(other?.student?.id);
});

test.each([120, 5000])('of %i photos no two have the same name, on no file system', (count) => {
  const names = planFolder({ count, seed: 4 }).map(({ file }) => file.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

test('the same seed gives the same plan, another seed another one', () => {
  expect(planFolder({ count: 80, seed: 7 })).toEqual(planFolder({ count: 80, seed: 7 }));
  expect(planFolder({ count: 80, seed: 8 })).not.toEqual(planFolder({ count: 80, seed: 7 }));
});

test("the photographer's index has eleven columns, no ID, and files that are there", () => {
  const plan = planFolder({ count: 60, seed: 1 });
  const index = plan.find(({ about }) => about === 'index');
  const text = index?.content.kind === 'index' ? index.content.text : '';
  const rows = text
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split('\t'));
  expect(rows.length).toBeGreaterThan(5);
  const files = plan.map(({ file }) => file);
  for (const row of rows) {
    expect(row).toHaveLength(11);
    expect(files).toContain(row[1] === '' ? row[2] : `${row[1]}/${row[2]}`);
  }
  expect(rows.some((row) => row[2]?.startsWith('IMG_'))).toBe(true);
});
