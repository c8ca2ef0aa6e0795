import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { portrait } from '../fixtures/portrait.ts';
import { studentIdOf } from '../photo/named-id.ts';
import type { Photo } from '../photo/photo.ts';
import { makeRoster, type Student } from '../roster/roster.ts';
import { systems } from '../systems/systems.ts';
import { type CheckRules, checkPhoto } from './check-photo.ts';
import { isAmongStaff, peopleOf } from './staff-photos.ts';

const person = (id: string, more: Partial<Student> = {}): Student => ({
  id,
  givenName: 'Ada',
  familyName: 'Byron',
  grade: null,
  homeRoom: null,
  isActive: true,
  ...more,
});
const roster = makeRoster([person('1001'), person('1002')]);
const staff = makeRoster([person('5001', { isStaff: true }), person('IMG77', { isStaff: true })]);

function codesOf(file: string, preset = 'illuminate', matched: string | null = null) {
  const found = systems.find(({ id }) => id === preset);
  if (!found) throw new Error(`No preset ${preset}`);
  const rules: CheckRules = { preset: found, roster, staff, requestBytes: 60_000_000 };
  const photo: Photo = {
    id: 'p1',
    file,
    bytes: 80_000,
    modifiedMs: 0,
    isIgnored: false,
    examination: { kind: 'decoded', facts: portrait, sha256: 'ab' },
  };
  const isOfStaff = matched === null && isAmongStaff(file, rules);
  const id = matched ?? studentIdOf(photo, peopleOf(rules));
  return checkPhoto(photo, rules, { sameId: [], samePicture: [], isOfStaff }, id).flatMap(({ code }) =>
    ['staff-not-taken', 'id-not-on-roster', 'name-not-an-id'].includes(code) ? [code] : [],
  );
}

test.each([
  ['1001.jpg', 'illuminate', []],
  ['5001.jpg', 'illuminate', ['staff-not-taken']],
  ['5001.jpg', 'powerschool', ['staff-not-taken']],
  ['5001.jpg', 'aeries', ['staff-not-taken']],
  ['5001.jpg', 'destiny', []],
  ['5001.jpg', 'active-directory', []],
  ['Staff/5001.jpg', 'destiny', []],
  // As a camera names its files, but somebody's ID.
  ['IMG77.jpg', 'destiny', []],
  ['9999.jpg', 'destiny', ['id-not-on-roster']],
  ['Staff/1001.jpg', 'destiny', ['id-not-on-roster']],
  ['Staff/1001.jpg', 'illuminate', ['id-not-on-roster']],
])('%s for %s: %j', (file, preset, codes) => {
  expect(codesOf(file, preset)).toEqual(codes);
});

test('a person may say that a photo among staff photos is a student’s', () => {
  expect(codesOf('Staff/x.jpg', 'illuminate', '1001')).toEqual([]);
});

test('these systems say that they take staff photos with student photos', () => {
  expect(systems.filter(({ takesStaff }) => takesStaff).map(({ id }) => id)).toEqual([
    'destiny',
    'moodle',
    'active-directory',
    'ldap',
    'google-workspace',
    'microsoft-365',
  ]);
});

describe('whatever the folder, the name and the system', () => {
  test('no staff photo is free to go to a system that takes none', () => {
    const folder = fc.constantFrom('', 'Staff/', 'grade-5/', 'Faculty/');
    fc.assert(
      fc.property(folder, fc.constantFrom(...systems), (where, { id, takesStaff }) => {
        expect(codesOf(`${where}5001.jpg`, id)).toEqual(takesStaff ? [] : ['staff-not-taken']);
      }),
    );
  });
});
