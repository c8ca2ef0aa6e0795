import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { standingOf } from '../../electron/core/review/photo-standing.ts';
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
      const { sendable, counted, groups } = groupOutcomes(photos);
      // The sentence about the upload adds up, and names as many in the SIS as the list below it.
      expect(counted.imported).toBe(groups.imported.length);
      expect(counted.meant).toBe(
        counted.imported + Object.values(counted.others).reduce((sum, count) => sum + count, 0),
      );
      const lists: readonly (readonly [number, ReviewFilter])[] = [
        [overview.attention, { kind: 'attention' }],
        [overview.ready, { kind: 'ready' }],
        [overview.leftOut, { kind: 'left-out' }],
        [overview.changed, { kind: 'changed' }],
        [overview.inSis, { kind: 'in-sis' }],
        [overview.handedOver, { kind: 'handed-over' }],
        [overview.changedSince, { kind: 'changed-since' }],
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
      expect(plan.photoIds.length).toBe(overview.ready + overview.warned);
      expect(plan.alreadyInSis).toBe(overview.inSis + overview.handedOver);
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
  expect(groupOutcomes([rejected])).toMatchObject({ counted: { meant: 1 }, sendable: [] });
  const waited = photoRow('2', { isChanged: true, outcome: { kind: 'left-out', reason: 'It has changed.' } });
  expect(groupOutcomes([waited])).toMatchObject({ counted: { meant: 0 }, sendable: [] });
});

const inSis = { kind: 'in-sis', sinceMs: 1, runId: 1, isMarked: false, isCertain: true } as const;
const since = { kind: 'changed-since', sentMs: 1, runId: 1, arrival: 'imported' } as const;

test.each<readonly [string, Partial<PhotoRow>, string | null]>([
  ['in the SIS', { atDestination: inSis }, 'in-sis'],
  ['in the SIS with a warning', { atDestination: inSis, status: 'attention' }, 'in-sis'],
  ['handed over', { atDestination: { ...inSis, kind: 'handed-over' } }, 'handed-over'],
  ['in the SIS, and the family has said no since', { atDestination: inSis, status: 'blocked' }, 'blocked'],
  ['in the SIS, and left out', { atDestination: inSis, isLeftOut: true }, 'left-out'],
  ['cropped since', { atDestination: { ...since, change: { kind: 'fixes' } } }, 'ready'],
  [
    'imported a moment ago, and cropped since',
    { atDestination: { ...since, change: { kind: 'fixes' } }, outcome: { kind: 'imported' } },
    'ready',
  ],
  ['imported, and nothing is remembered', { outcome: { kind: 'imported' } }, 'in-sis'],
  ['new', { atDestination: { kind: 'new' } }, 'ready'],
])('%s', (_what, changes, standing) => {
  expect(standingOf(photoRow('1', changes))).toBe(standing);
});

test('what is wrong with a photo that is in the SIS is no longer a question', () => {
  const photos = [
    photoRow('1', { status: 'attention', issues: [{ code: 'ratio' }], atDestination: inSis }),
    photoRow('2', { status: 'attention', issues: [{ code: 'ratio' }] }),
  ];
  expect(summarise(photos, [])).toMatchObject({ attention: 1, warned: 1, inSis: 1 });
  expect(summarise(photos, []).issues.get('ratio')).toBe(1);
  expect(listed(photos, { kind: 'issue', code: 'ratio' })).toBe(1);
});
