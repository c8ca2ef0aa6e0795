import { expect, test } from 'vitest';
import type { Student } from '../core/roster/roster.ts';
import type { EngineHost } from './engine-host.ts';
import { readStudents, studentsOfPhotos } from './read-students.ts';

const student = (id: string): Student => ({
  id,
  givenName: 'Maria',
  familyName: 'Lopez',
  grade: '5',
  homeRoom: '5B',
  isActive: true,
});

/** An engine that gives two students at a time, of the roster that holds when it is asked. */
function engineWith(rosters: readonly (readonly string[])[]) {
  let asked = 0;
  const request = async (_name: string, { from = 0 }: { readonly from?: number }) => {
    const at = Math.min(asked, rosters.length - 1);
    const ids = rosters[at] ?? [];
    asked += 1;
    return {
      ok: true,
      value: { students: ids.slice(from, from + 2).map(student), total: ids.length, edition: String(ids) },
    };
  };
  return { request } as unknown as Pick<EngineHost, 'request'>;
}

const idsOf = (students: readonly Student[]) => students.map(({ id }) => id);

test.each([
  ['no roster', [[]], []],
  ['one slice', [['1', '2']], ['1', '2']],
  ['three slices', [['1', '2', '3', '4', '5']], ['1', '2', '3', '4', '5']],
  [
    'another roster meanwhile',
    [
      ['1', '2', '3'],
      ['7', '8', '9'],
      ['7', '8', '9'],
    ],
    ['7', '8', '9'],
  ],
] as const)('%s', async (_, rosters, ids) => {
  expect(idsOf(await readStudents(engineWith(rosters)))).toEqual(ids);
});

test('an engine that cannot answer ends it', async () => {
  const request = async () => ({ ok: false, failure: { code: 'engine-gone' } });
  const engine = { request } as unknown as Pick<EngineHost, 'request'>;
  await expect(readStudents(engine)).rejects.toMatchObject({ code: 'engine-gone' });
});

test('without a roster each ID that a photo has is a student', () => {
  const photos = [{ studentId: '007' }, { studentId: null }, { studentId: 'B-12' }, { studentId: '007' }];
  expect(studentsOfPhotos(photos)).toMatchObject([
    { id: '007', familyName: '007', isActive: true },
    { id: 'B-12' },
  ]);
});
