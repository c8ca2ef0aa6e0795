import { expect, test } from 'vitest';
import { makeOptOutReader, makeStatusReader, readGrade } from './read-cells.ts';

test.each([
  ['05', '5'],
  ['5th', '5'],
  ['Grade 5', '5'],
  ['KG', 'K'],
  ['Kindergarten', 'K'],
  ['05,06', '5'],
  ['12', '12'],
  ['', null],
])('the grade "%s" is %s', (cell, grade) => {
  expect(readGrade(cell)).toBe(grade);
});

test.each<readonly [string, string, boolean]>([
  ['Status', '', true],
  ['Status', 'active', true],
  ['Status', 'Enrolled', true],
  ['Status', 'A', true],
  ['Status', 'inactive', false],
  ['Status', 'I', false],
  ['Status', 'Withdrawn', false],
  ['Status', 'Withdrawn 9/1/2026', false],
  ['Status', 'Transferred to Oakwood', false],
  ['Status', 'Inactive (moved)', false],
  ['Status', 'Left-handed', true],
  ['Status', 'In progress', true],
  ['status', 'tobedeleted', false],
  ['Status', 'Withdrawn\u200b', false],
  ['Status', '0', true],
  ['Enroll_Status', '0', true],
  ['Enroll_Status', '2', false],
  ['Enroll_Status', '-1', false],
  ['Active', 'Yes', true],
  ['Active', '0', false],
  ['enabledUser', 'false', false],
  ['Inactive', 'No', true],
  ['Inactive', 'x', false],
])('under "%s" the cell "%s" means active: %s', (heading, cell, isActive) => {
  expect(makeStatusReader(heading)(cell)).toBe(isActive);
});

test.each<readonly [string, string, boolean]>([
  ['Photo opt out', 'yes', true],
  ['Photo opt out', 'Y', true],
  ['Photo opt out', 'TRUE', true],
  ['Photo opt out', '1', true],
  ['Photo opt out', 'x', true],
  ['Photo opt out', 'no photo', true],
  ['Photo opt out', '9/12/2026', true],
  ['Photo opt out', '', false],
  ['Photo opt out', 'No', false],
  ['Photo opt out', 'no\u200b', false],
  ['Photo opt out', '\u200b', false],
  ['Photo opt out', '0', false],
  ['Photo opt out', 'opt in', false],
  ['Media release', 'No', true],
  ['Media release', 'N', true],
  ['Media release', 'Denied', true],
  ['Media release', 'N\u200b', true],
  ['Media release', '\u202aNo\u202c', true],
  ['Media release', 'Ｎ', true],
  ['Media release', 'No - custody', true],
  ['Media release', 'N (mother)', true],
  ['Media release', 'NO!', true],
  ['Media release', 'no, thanks', true],
  ['Media release', 'Denied 9/12/2026', true],
  ['Media release', 'refuses', true],
  ['Media release', 'Not signed', true],
  ['Media release', '\u2717', true],
  ['Media release', 'No restrictions', false],
  ['Media release', 'no - no objection', true],
  ['Media release', 'None on file', false],
  ['Media release', 'Nov 2026', false],
  ['Media release', 'Yes\u00a0', false],
  ['Media release', 'Yes', false],
  ['Media release', '', false],
  ['Media release', '9/12/2026', false],
])('under "%s" the cell "%s" means opted out: %s', (heading, cell, isOptedOut) => {
  expect(makeOptOutReader(heading)([cell])).toBe(isOptedOut);
});

test.each<readonly [string, readonly string[], boolean]>([
  ['Photo release', ['Wei"', 'N'], true],
  ['Photo release', ['Ada', 'Y'], false],
  ['Photo release', ['N', 'Wei'], true],
  ['Photo release', ['Apt 4', 'Denied'], true],
  ['Photo opt out', ['Ada"', 'N'], false],
  ['Photo opt out', ['Wei"', 'Y'], true],
  ['Photo opt out', ['Wei', '9/12/2026'], true],
  ['Photo opt out', ['No', '9/12/2026'], true],
  ['Photo opt out', ['Wei', ''], true],
  ['Photo opt out', ['', ''], false],
])('where %s may be any of %j, that means opted out: %s', (heading, cells, isOptedOut) => {
  expect(makeOptOutReader(heading)(cells)).toBe(isOptedOut);
});
