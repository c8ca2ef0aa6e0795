import { expect, test } from 'vitest';
import type { Student } from '../../roster/roster.ts';
import { indexRoster } from './index-roster.ts';
import { joinRoster } from './join-roster.ts';
import { readIndex } from './read-index.ts';

function student(id: string, familyName: string, givenName: string, grade: string | null): Student {
  return { id, familyName, givenName, grade, homeRoom: null, isActive: true };
}

const pupils = [
  ['7001', 'Haddad', 'Omar'],
  ['7002', 'Varga', 'Ilona'],
  ['7003', 'Osei', 'Kofi'],
  ['7004', 'Quinn', 'Rosa'],
] as const;
const graded = indexRoster(pupils.map(([id, last, first]) => student(id, last, first, '4')));
const ungraded = indexRoster(pupils.map(([id, last, first]) => student(id, last, first, null)));

interface Written {
  readonly grade?: string;
  readonly room?: string;
  readonly department?: string;
  readonly title?: string;
}

const pspaLine = (place: number, { grade = '4', room = '4B', department = '', title = '' }: Written) => {
  const [, last = '', first = ''] = pupils[place] ?? [];
  return ['V', 'I', `${place + 1}.jpg`, grade, last, first, room, '', 'Key', '', department, title, ''].join(
    '\t',
  );
};

/** Three students and then somebody with a student's name, as an index of 13 columns has them: who is settled? */
function settledOf(odd: Written, roster: typeof graded, usual: Written = {}): readonly string[] {
  const text = [0, 1, 2]
    .map((place) => pspaLine(place, usual))
    .concat(pspaLine(3, odd))
    .join('\r\n');
  return (readIndex('INDEX.TXT', text)?.lines ?? []).flatMap((line) => {
    const joined = joinRoster(line, roster);
    return joined.kind === 'settled' ? [joined.studentId] : [];
  });
}

const others = ['7001', '7002', '7003'];
const all = [...others, '7004'];

test.each<[string, Written]>([
  ['Mr.', { title: 'Mr.' }],
  ['Principal', { title: 'Principal' }],
  ['Coach', { title: 'Coach' }],
  ['no grade', { grade: '' }],
  ['no grade and no room', { grade: '', room: '' }],
  ['no grade and a department', { grade: '', department: 'Science' }],
  ['a grade that no student has', { grade: 'Adult' }],
  ['grade STF', { grade: 'STF' }],
  ['grade 13', { grade: '13' }],
  ['department Faculty', { department: 'Faculty' }],
])('staff among students wait for a person: %s', (_, odd) => {
  expect(settledOf(odd, graded)).toEqual(others);
  expect(settledOf(odd, ungraded)).toEqual(others);
});

test.each(['STF', 'T', 'TCH', 'ADM', '99', '0', '13', 'Non-Student', 'F/S', 'Other', 'N/A'])(
  'without grades in the roster, grade %s is no student’s',
  (grade) => {
    expect(settledOf({ grade }, ungraded)).toEqual(others);
  },
);

test.each(['STF', 'T', 'ADM', 'Other', 'Math', 'Board', 'Special Ed'])(
  'without grades in the roster, department %s among students’ waits for a person',
  (department) => {
    const usual = { department: 'STUDENT' };
    // Three of four students are few: an index of a school has many more.
    const text = Array.from({ length: 9 }, () => [0, 1, 2].map((place) => pspaLine(place, usual)))
      .flat()
      .concat(pspaLine(3, { department }))
      .join('\n');
    const last = readIndex('INDEX.TXT', text)?.lines.at(-1);
    expect(last && joinRoster(last, ungraded)).toEqual({ kind: 'unsettled', candidates: ['7004'] });
    if (department === 'Math') expect(last && joinRoster(last, graded).kind).toBe('settled');
  },
);

test('students are settled as before', () => {
  expect(settledOf({}, graded)).toEqual(all);
  expect(settledOf({}, ungraded)).toEqual(all);
  expect(settledOf({ title: 'Student' }, graded)).toEqual(all);
  const withoutGrades = { grade: '', room: '4B' };
  expect(settledOf(withoutGrades, graded, withoutGrades)).toEqual(all);
  const names = { grade: '', room: '' };
  expect(settledOf(names, graded, names)).toEqual(all);
});

test('a title beside an ID that agrees waits too, and a missing grade beside one does not', () => {
  const text =
    'Student ID,Last,First,Grade,Title,Image\n7001,Haddad,Omar,4,Mr.,1.jpg\n7002,Varga,Ilona,,,2.jpg\n7003,Osei,Kofi,4,,3.jpg';
  const joined = readIndex('list.csv', text)?.lines.map((line) => joinRoster(line, graded).kind);
  expect(joined).toEqual(['unsettled', 'settled', 'settled']);
});
