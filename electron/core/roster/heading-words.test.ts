import { expect, test } from 'vitest';
import { isRelease, readHeading, readStatusHeading } from './heading-words.ts';

const known = {
  id: [
    'Student ID',
    'StudentID',
    'Student_Number',
    'STUDENT NO.',
    'Student #',
    'Local ID',
    'localStudentId',
    'Perm ID',
    'Permanent Number',
    'SSID',
    'State ID',
    'StateStudentID',
    'ID',
    'ID#',
    'identifier',
    'username',
    'sourcedId',
    'userIds: Local',
    'UPN',
    'DCID',
    'student.studentNumber',
    'STU.ID',
  ],
  givenName: [
    'First',
    'First Name',
    'FIRST_NAME',
    'firstName',
    'Given',
    'Given Name',
    'Student First Name',
    'Vorname',
    'First Name [Required]',
    'student.firstName',
  ],
  familyName: [
    'Last',
    'Last Name',
    'LastName',
    'Surname',
    'Family Name',
    'student_last_name',
    'Apellidos',
    'Apellido paterno',
  ],
  name: [
    'Name',
    'Student Name',
    'Student',
    'Full Name',
    'Last, First',
    'Name (Last, First)',
    'Last Name, First Name',
  ],
  preferredName: [
    'Preferred',
    'Preferred Name',
    'Preferred First Name',
    'Nickname',
    'Goes by',
    'preferredGivenName',
  ],
  grade: ['Grade', 'Gr', 'Gr.', 'Grade Level', 'grades', 'Year Level', 'Year', 'GRADE_LEVEL'],
  homeRoom: [
    'Homeroom',
    'Home Room',
    'HR',
    'Room',
    'Rm',
    'Home_Room',
    'Advisory',
    'Form',
    'Class',
    'Grupo',
    'Klasse',
  ],
  teacher: [
    'Teacher',
    'Homeroom Teacher',
    'HR Teacher',
    'Advisor',
    'Adviser',
    'Teacher Name',
    'student.homeroomTeacher',
  ],
  status: [
    'Status',
    'Enroll Status',
    'Enrollment Status',
    'Enroll_Status',
    'Active',
    'enabledUser',
    'Inactive',
  ],
  optOut: [
    'Photo opt out',
    'Photo Opt-Out',
    'Opt out',
    'Opted out of photos',
    'No photo',
    'No Photos',
    'Do not photograph',
    'Media release',
    'Photo Release',
    'Photo consent',
    'Photo permission',
    'Photo',
  ],
  other: [
    'Middle Name',
    'DOB',
    'Gender',
    'School',
    'School ID',
    'Teacher ID',
    'Parent Last Name',
    'Guardian First Name',
  ],
} as const;

test.each(
  Object.entries(known).flatMap(([field, headings]) => headings.map((heading) => [heading, field] as const)),
)('%s is a heading for %s', (heading, field) => {
  expect(readHeading(heading)?.field).toBe(field);
});

test.each([
  '',
  '1234',
  'Byron',
  'Lopez, Maria',
  '5B',
  'Lakeside School',
  'Printed 9/1/2026',
  '05',
  '2026-09-01',
  '*',
])('"%s" is no heading known here', (cell) => {
  expect(readHeading(cell)).toBeNull();
});

test("clearer headings come first: a student's number before the state's", () => {
  const rank = (heading: string) => readHeading(heading)?.rank ?? Number.NaN;
  expect(rank('Student ID')).toBeLessThan(rank('Username'));
  expect(rank('Username')).toBeLessThan(rank('State ID'));
  expect(rank('identifier')).toBeLessThan(rank('sourcedId'));
});

test.each([
  ['Media release', true],
  ['Photo consent', true],
  ['Photo', true],
  ['Photo opt out', false],
  ['No photo', false],
  ['Do not photograph', false],
  ['Opt Out', false],
] as const)('yes under "%s" means that photos are allowed: %s', (heading, isAllowed) => {
  expect(isRelease(heading)).toBe(isAllowed);
});

test.each([
  ['Status', 'words'],
  ['Enroll_Status', 'codes'],
  ['Active', 'yes-is-active'],
  ['enabledUser', 'yes-is-active'],
  ['Inactive', 'yes-is-inactive'],
] as const)('cells under "%s" are %s', (heading, meaning) => {
  expect(readStatusHeading(heading)).toBe(meaning);
});

test.each([
  ['metadata.photoOptOut', false],
  ['metadata.photo_release', true],
  ['metadata.ext_photoOptOut', false],
  ['metadata.isd12.mediaConsent', true],
  ['metadata.doNotPhotograph', false],
])('what was added to OneRoster is read like any heading: %s', (heading, release) => {
  expect(readHeading(heading)?.field).toBe('optOut');
  expect(isRelease(heading)).toBe(release);
});
