import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PhotoId } from '../../core/photo/photo.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import type { Neighbours } from '../../core/review/check-photo.ts';
import { createNeighbourIndex } from './neighbour-index.ts';

interface Standing {
  readonly file: string;
  readonly studentId: string | null;
  readonly look: string | null;
}

/** The rule as its definition says it: everybody is compared with everybody. */
function neighboursByDefinition(standings: ReadonlyMap<PhotoId, Standing>, id: PhotoId): Neighbours {
  const own = standings.get(id);
  const files = (isNeighbour: (other: Standing, own: Standing) => boolean) =>
    [...standings]
      .flatMap(([otherId, other]) => (own && otherId !== id && isNeighbour(other, own) ? other.file : []))
      .sort();
  const key = (standing: Standing) => standing.studentId && studentIdKey(standing.studentId);
  return {
    sameId: files((other, { studentId }) => studentId !== null && key(other) === studentIdKey(studentId)),
    samePicture: files(
      (other, mine) =>
        mine.look !== null &&
        other.look === mine.look &&
        mine.studentId !== null &&
        other.studentId !== null &&
        key(other) !== key(mine),
    ),
  };
}

const ids = Array.from({ length: 8 }, (_, index) => `photo ${index}`);

const steps = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    standing: fc.option(
      fc.record({
        studentId: fc.constantFrom(null, '1', 'a1', 'A1', '01'),
        look: fc.constantFrom(null, 'x', 'y'),
      }),
      { freq: 5 },
    ),
  }),
  { maxLength: 40 },
);

test('neighbours are those of the definition after every step, and every change of them is told', () => {
  fc.assert(
    fc.property(steps, (moves) => {
      const index = createNeighbourIndex();
      const standings = new Map<PhotoId, Standing>();
      let before = new Map<PhotoId, Neighbours>();
      for (const { id, standing } of moves) {
        const next = standing && { file: `${id}.jpg`, ...standing };
        if (next) standings.set(id, next);
        else standings.delete(id);
        const told = new Set([id, ...index.place(id, next)]);
        const after = new Map(ids.map((each) => [each, index.neighboursOf(each)]));
        for (const each of ids) {
          expect(after.get(each)).toEqual(neighboursByDefinition(standings, each));
          if (!told.has(each)) expect(after.get(each)).toEqual(before.get(each) ?? after.get(each));
        }
        before = after;
      }
    }),
    { numRuns: 500 },
  );
});

const photo = (number: number, studentId: string | null, look: string | null): [string, Standing] => [
  `photo ${number}`,
  { file: `${number}.jpg`, studentId, look },
];

test('in a crowd everybody has neighbours, of whom a few are named', () => {
  const index = createNeighbourIndex();
  const crowd = Array.from({ length: 50 }, (_, number) => photo(number, `${number}`, 'x'));
  for (const [id, standing] of crowd) index.place(id, standing);
  for (const [id, { file }] of crowd) {
    const { samePicture, sameId } = index.neighboursOf(id);
    expect(sameId).toEqual([]);
    expect(samePicture.length).toBeGreaterThanOrEqual(8);
    expect(samePicture).not.toContain(file);
  }
});

test('two students with one picture find each other behind any number of files without an ID', () => {
  const index = createNeighbourIndex();
  for (let number = 0; number < 30; number += 1) index.place(...photo(number, null, 'x'));
  index.place(...photo(100, '100', 'x'));
  index.place(...photo(101, '101', 'x'));
  expect(index.neighboursOf('photo 100').samePicture).toEqual(['101.jpg']);
  expect(index.neighboursOf('photo 101').samePicture).toEqual(['100.jpg']);
});

test('20,000 identical pictures, half of them for one student, are placed and taken away', () => {
  const index = createNeighbourIndex();
  const count = 20_000;
  const standingOf = (number: number) => photo(number, number % 2 === 0 ? 'same' : `${number}`, 'x');
  for (let number = 0; number < count; number += 1) index.place(...standingOf(number));
  for (let number = 0; number < count; number += 1) {
    expect(index.neighboursOf(`photo ${number}`).samePicture.length).toBeGreaterThan(0);
  }
  for (let number = 0; number < count; number += 1) index.place(`photo ${number}`, null);
  expect(index.neighboursOf('photo 0')).toEqual({ sameId: [], samePicture: [] });
});
