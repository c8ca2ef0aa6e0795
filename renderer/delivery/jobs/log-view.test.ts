import { expect, test } from 'vitest';
import type { LogLine } from '../../../electron/core/delivery/job.ts';
import { linesAsText, mergeLines, searchLines } from './log-view.ts';

function line(cursor: number, message = `line ${cursor}`): LogLine {
  const at = new Date(2026, 10, 2, 10, 3, cursor).toISOString();
  return { cursor, at, level: 'info', message, file: null, outcome: null, reason: null };
}

test('lines that come twice are there once', () => {
  const cursors = (lines: readonly LogLine[]) => lines.map(({ cursor }) => cursor);
  expect(cursors(mergeLines([line(1)], [line(2), line(3)]))).toEqual([1, 2, 3]);
  expect(cursors(mergeLines([line(1), line(2), line(3)], [line(2), line(3), line(4)]))).toEqual([1, 2, 3, 4]);
  expect(cursors(mergeLines([], [line(7)]))).toEqual([7]);
  const known = [line(1)];
  expect(mergeLines(known, [])).toBe(known);
  expect(mergeLines(known, [line(1)])).toBe(known);
});

test('the search finds what is shown, the time too', () => {
  const lines = [line(1, '104233.jpg: imported'), line(2, '104381.jpg: Rejected.')];
  expect(searchLines(lines, ' rejected ')).toEqual([lines[1]]);
  expect(searchLines(lines, '10:03:01')).toEqual([lines[0]]);
  expect(searchLines(lines, '')).toBe(lines);
});

test('the copy is what is shown', () => {
  expect(linesAsText([line(1), line(2)])).toBe('10:03:01 AM  line 1\n10:03:02 AM  line 2\n');
});
