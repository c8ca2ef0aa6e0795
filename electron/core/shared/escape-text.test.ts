import { expect, test } from 'vitest';
import { csvText } from './escape-text.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['@cmd', "'@cmd"],
  ['＋1', "'＋1"],
  ['-7', "'-7"],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  ['104233', '104233'],
  ['King;=1+1', "King;'=1+1"],
  ['a\t@cmd', "a\t'@cmd"],
  ['a; "=b"', '"a; ""\'=b"""'],
  ['a;b', 'a;b'],
])('the cell %j', (cell, written) => {
  expect(csvText([[cell, 'x']])).toBe(`\uFEFF${written},x\r\n`);
});
