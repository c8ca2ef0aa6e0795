import { expect, test } from 'vitest';
import { issueCodes } from '../../electron/core/photo/issue.ts';
import type { ReviewFilter } from '../state/store.ts';
import { issueName } from '../state/words.ts';
import { emptyWordsOf, titleOfList } from './list-title.ts';

test.each<[ReviewFilter, number, string]>([
  [{ kind: 'attention' }, 14, '14 photos need attention'],
  [{ kind: 'attention' }, 1, '1 photo needs attention'],
  [{ kind: 'ready' }, 1_204, '1,204 photos ready'],
  [{ kind: 'left-out' }, 1, '1 photo skipped'],
  [{ kind: 'everything' }, 0, 'All 0 photos'],
  [{ kind: 'again' }, 3, '3 photos not accepted by the SIS'],
  [{ kind: 'no-photo' }, 1, '1 student without a photo'],
  [{ kind: 'no-photo' }, 26, '26 students without a photo'],
  [{ kind: 'issue', code: 'ratio' }, 2, '2 photos: wrong proportions'],
  [{ kind: 'issue', code: 'unsupported-type' }, 2, '2 photos: wrong file type'],
])('%o of %i is headed "%s"', (filter, count, title) => {
  expect(titleOfList(filter, count)).toBe(title);
});

test('a search is headed by what it finds', () => {
  expect(titleOfList({ kind: 'everything' }, 0, 'zzz')).toBe('0 photos found');
  expect(titleOfList({ kind: 'attention' }, 1, 'lopez')).toBe('1 photo found');
  expect(titleOfList({ kind: 'no-photo' }, 2, '5B')).toBe('2 students found');
  expect(titleOfList({ kind: 'ready' }, 2, ' ')).toBe('2 photos ready');
});

test('every issue has a heading of its own', () => {
  const titles = issueCodes.map((code) => titleOfList({ kind: 'issue', code }, 5));
  expect(new Set(titles).size).toBe(issueCodes.length);
  for (const code of issueCodes) expect(issueName(code)).not.toBe('');
});

test('an empty list says what it means and what to do', () => {
  const kinds = ['attention', 'ready', 'left-out', 'everything', 'again', 'no-photo'] as const;
  const words = kinds.map((kind) => emptyWordsOf({ kind }));
  expect(new Set(words.map(({ title }) => title)).size).toBe(kinds.length);
  for (const { title, text } of words) {
    expect(title).not.toMatch(/\.$/);
    expect(text).toMatch(/\.$/);
  }
  expect(emptyWordsOf({ kind: 'issue', code: 'ratio' })).toEqual(emptyWordsOf({ kind: 'attention' }));
});
