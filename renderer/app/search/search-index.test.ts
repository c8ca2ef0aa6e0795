import { expect, test } from 'vitest';
import { buildSearchIndex, type SearchEntry, searchIndex } from './search-index.ts';

const entries: readonly SearchEntry<number>[] = [
  { section: 'screens', label: 'Photos', aside: 'Step 1', target: 1 },
  { section: 'actions', label: 'Upload student photos', aside: '', keywords: 'upload send', target: 2 },
  { section: 'actions', label: 'Show log', aside: '', target: 3 },
  { section: 'students', label: 'Maria Lopez', aside: '104233 grade 5', target: 4 },
  { section: 'students', label: 'Ana Marino', aside: '104240 grade 5', target: 5 },
  { section: 'students', label: 'Zoë Damario', aside: '99104 grade 6', target: 6 },
  { section: 'files', label: 'grade-5/104233.jpg', aside: '', target: 7 },
];
const index = buildSearchIndex(entries);

function found(query: string, limit?: number): readonly (readonly [string, readonly number[]])[] {
  return searchIndex(index, query, limit).map(({ section, hits }) => [
    section,
    hits.map(({ target }) => target),
  ]);
}

test('a prefix comes before a word, a word before the inside of one', () => {
  expect(found('mari')).toEqual([['students', [4, 5, 6]]]);
});

test('an ID finds the student and the file', () => {
  expect(found('104233')).toEqual([
    ['students', [4]],
    ['files', [7]],
  ]);
  expect(found('104')).toContainEqual(['students', [4, 5, 6]]);
});

test('every word must be found, in any order', () => {
  expect(found('lopez maria')).toEqual([['students', [4]]]);
  expect(found('maria 6')).toEqual([]);
});

test('case and accents do not matter', () => {
  expect(found('ZOE')).toEqual([['students', [6]]]);
});

test('actions are found by other words for them', () => {
  expect(found('upload')).toEqual([['actions', [2]]]);
  expect(found('photo')).toEqual([
    ['screens', [1]],
    ['actions', [2]],
  ]);
});

test('without a query there are actions and screens only', () => {
  expect(found(' ')).toEqual([
    ['actions', [2, 3]],
    ['screens', [1]],
  ]);
});

test('the hits of a section are limited and counted', () => {
  const many = buildSearchIndex(
    Array.from({ length: 50_000 }, (_, number): SearchEntry<number> => {
      return { section: 'files', label: `photo-${number}.jpg`, aside: '', target: number };
    }),
  );
  const [files] = searchIndex(many, 'photo');
  expect([files?.hits.length, files?.total]).toEqual([8, 50_000]);
  expect(searchIndex(many, 'photo-49999').flatMap(({ hits }) => hits.map(({ target }) => target))).toEqual([
    49_999,
  ]);
});
