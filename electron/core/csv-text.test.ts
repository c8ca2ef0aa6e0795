import { expect, test } from 'vitest';
import { csvText } from './csv-text.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['＋1', "'＋1"],
  ['-7', "'-7"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['104233', '104233'],
])('the cell %j', (cell, written) => {
  expect(csvText([[cell, 'x']])).toBe(`\uFEFF${written},x\r\n`);
});
