import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import { countInSis } from '../../electron/core/review/count-in-sis.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { groupOutcomes } from '../delivery/jobs/outcome-groups.ts';
import { planToSend } from '../delivery/send-plan.ts';
import { isShown, nextNeeding } from '../review/list-photos.ts';
import { summarise } from './overview.ts';
import type { ReviewFilter } from './store.ts';

const anyRow = fc.record<Partial<PhotoRow>>({
  status: fc.constantFrom('ready', 'attention', 'blocked', 'ignored'),
  isLeftOut: fc.boolean(),
  isChanged: fc.boolean(),
  idFrom: fc.constantFrom('name', 'person'),
  indexStudentId: fc.constantFrom(null, '77'),
  issues: fc.constantFrom([], [{ code: 'ratio' }], [{ code: 'ratio' }, { code: 'sideways' }]),
  outcome: fc.constantFrom(
    null,
    { kind: 'imported' },
    { kind: 'rejected', reason: 'No such student.' },
    { kind: 'not-sent', reason: 'It all ended before its turn.' },
    { kind: 'left-out', reason: 'You left it out.' },
  ),
  atDestination: fc.constantFrom(
    { kind: 'new' },
    { kind: 'in-sis', sinceMs: 1, runId: 1, isMarked: false, isCertain: true },
    { kind: 'handed-over', sinceMs: 1, runId: 1, isCertain: false },
    { kind: 'changed-since', sentMs: 1, runId: 1, arrival: 'imported', change: { kind: 'picture' } },
  ),
});

const anyFolder = fc
  .array(anyRow, { maxLength: 12 })
  .map((changes) => changes.map((change, place) => photoRow(String(place), change)));

const listed = (photos: readonly PhotoRow[], filter: ReviewFilter) =>
  photos.filter((photo) => isShown(photo, filter)).length;

test('the numbers of Review, Upload and Jobs agree, and each link lists exactly the photos that its number counts', () => {
  fc.assert(
    fc.property(anyFolder, (photos) => {
      const overview = summarise(photos, []);
      const plan = planToSend(photos);
      const { sendable, meant, groups } = groupOutcomes(photos);
      // What the notification says.
      expect(countInSis(photos)).toEqual({ meant, imported: groups.imported.length });
      const lists: readonly (readonly [number, ReviewFilter])[] = [
        [overview.attention, { kind: 'attention' }],
        [overview.ready, { kind: 'ready' }],
        [overview.leftOut, { kind: 'left-out' }],
        [overview.changed, { kind: 'changed' }],
        [overview.unsettled, { kind: 'again' }],
        [plan.leftOut, { kind: 'left-out' }],
        [plan.blocked, { kind: 'blocked' }],
        [plan.changed, { kind: 'changed' }],
        ...plan.warnings.map(
          ({ code, photos: count }) => [count, { kind: 'issue', code, isGoing: true }] as const,
        ),
        [sendable.length, { kind: 'again' }],
      ];
      for (const [count, filter] of lists) expect([filter, count]).toEqual([filter, listed(photos, filter)]);
      expect(plan.photoIds.length + plan.alreadyInSis).toBe(overview.ready + overview.warned);
      expect(overview.photos).toBe(
        plan.photoIds.length + plan.alreadyInSis + plan.leftOut + plan.blocked + plan.changed,
      );
    }),
  );
});

test('Alt+N goes round all that "Needs attention" lists, and to nothing else', () => {
  fc.assert(
    fc.property(anyFolder, (photos) => {
      const met = new Set<string>();
      let from = -1;
      for (const _ of photos) {
        const next = nextNeeding(photos, from, true);
        if (!next) break;
        met.add(next.id);
        from = photos.indexOf(next);
      }
      const wanted = photos.filter((photo) => isShown(photo, { kind: 'attention' })).map(({ id }) => id);
      expect([...met].sort()).toEqual(wanted.sort());
    }),
  );
});

test('a photo that was to go and whose file changed since is still missing, and waits for an answer', () => {
  const rejected = photoRow('1', {
    isChanged: true,
    outcome: { kind: 'rejected', reason: 'No such student.' },
  });
  expect(groupOutcomes([rejected])).toMatchObject({ meant: 1, sendable: [] });
  const waited = photoRow('2', { isChanged: true, outcome: { kind: 'left-out', reason: 'It has changed.' } });
  expect(groupOutcomes([waited])).toMatchObject({ meant: 0, sendable: [] });
});
