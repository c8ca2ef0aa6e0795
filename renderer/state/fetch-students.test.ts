import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Student } from '../../electron/core/roster/roster.ts';
import { createStudentFetcher } from './fetch-students.ts';

const atOnce = 3;

function roster(name: string, count: number): readonly Student[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${name}${index}`,
    givenName: 'Ana',
    familyName: 'Noone',
    grade: '1',
    homeRoom: null,
    isActive: true,
  }));
}

/** An engine whose students may become others before any of its answers. */
function serve(first: readonly Student[]) {
  let students = first;
  let edition = 1;
  const asked: number[] = [];
  let isGone = false;
  return {
    asked,
    become(next: readonly Student[]) {
      students = next;
      edition += 1;
    },
    setGone(gone: boolean) {
      isGone = gone;
    },
    now: () => students,
    ask: async (_name: 'students', { from = 0 }: { readonly from?: number | undefined }) => {
      asked.push(from);
      await Promise.resolve();
      if (isGone) return { ok: false, failure: { code: 'engine-gone' } } as const;
      const slice = {
        students: students.slice(from, from + atOnce),
        total: students.length,
        edition: `${edition}`,
      };
      return { ok: true, value: slice } as const;
    },
  };
}

test.each([0, 1, 3, 7])(
  '%d students are fetched in slices, and found by the key of their ID',
  async (count) => {
    const engine = serve(roster('A', count));
    const { students, studentsByKey } = await createStudentFetcher(engine.ask)();
    expect(students).toEqual(engine.now());
    expect([...studentsByKey.keys()]).toEqual(students.map(({ id }) => id.toLowerCase()));
    expect(engine.asked).toEqual(
      Array.from({ length: Math.max(1, Math.ceil(count / atOnce)) }, (_, n) => n * atOnce),
    );
  },
);

test('however often the students become others on the way, those of the last roster are there, and no others', async () => {
  const anyChange = fc.record({ after: fc.nat(12), size: fc.nat(10) });
  await fc.assert(
    fc.asyncProperty(fc.nat(10), fc.array(anyChange, { maxLength: 4 }), async (size, changes) => {
      const engine = serve(roster('first', size));
      let answers = 0;
      const fetchStudents = createStudentFetcher(async (name, input) => {
        for (const [index, change] of changes.entries())
          if (change.after === answers) engine.become(roster(`r${index}-`, change.size));
        answers += 1;
        return engine.ask(name, input);
      });
      const { students, studentsByKey } = await fetchStudents();
      expect(students).toEqual(engine.now());
      expect(studentsByKey.size).toBe(students.length);
    }),
  );
});

test('the same students are not fetched again, and stay the same objects', async () => {
  const engine = serve(roster('A', 7));
  const fetchStudents = createStudentFetcher(engine.ask);
  const first = await fetchStudents();
  expect(await fetchStudents()).toBe(first);
  expect(engine.asked).toEqual([0, 3, 6, 0]);
  engine.become(roster('B', 2));
  expect((await fetchStudents()).students).toEqual(engine.now());
});

test('whoever is overtaken gets what the later one gets', async () => {
  const engine = serve(roster('A', 7));
  const fetchStudents = createStudentFetcher(engine.ask);
  const early = fetchStudents();
  engine.become(roster('B', 4));
  const late = fetchStudents();
  expect(await early).toBe(await late);
  expect((await late).students).toEqual(engine.now());
  // The early one asks no further.
  expect(engine.asked).toEqual([0, 0, 3]);
});

test('there is nobody where the engine does not answer, and all of them once it does again', async () => {
  const engine = serve(roster('A', 7));
  const fetchStudents = createStudentFetcher(engine.ask);
  await fetchStudents();
  engine.setGone(true);
  expect((await fetchStudents()).students).toEqual([]);
  engine.setGone(false);
  expect((await fetchStudents()).students).toHaveLength(7);
});

test('half of a roster is no roster: where the engine goes in the middle, there is nobody', async () => {
  const engine = serve(roster('A', 7));
  const fetchStudents = createStudentFetcher(async (name, input) => {
    if (input.from === atOnce) engine.setGone(true);
    return engine.ask(name, input);
  });
  expect((await fetchStudents()).students).toEqual([]);
});

test('staff are known by their ID, and are among no students', async () => {
  const [teacher] = roster('T', 1);
  const engine = serve(roster('A', 4));
  const ask: typeof engine.ask = async (name, input) => {
    const reply = await engine.ask(name, input);
    const staff = teacher && !input.from ? [{ ...teacher, isStaff: true as const }] : [];
    return reply.ok ? { ...reply, value: { ...reply.value, staff } } : reply;
  };
  const { students, staff, studentsByKey } = await createStudentFetcher(ask)();
  expect(students.map(({ id }) => id)).toEqual(['A0', 'A1', 'A2', 'A3']);
  expect(staff.map(({ id }) => id)).toEqual(['T0']);
  expect(studentsByKey.get('t0')?.isStaff).toBe(true);
});
