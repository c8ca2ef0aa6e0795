import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import { applyChange, joinParts, mirrorSnapshot } from './mirror.ts';
import type { Change, Snapshot } from './snapshot.ts';
import { idleState } from './snapshot.ts';
import type { ConnectionState, FolderState, RosterState, RunState } from './views.ts';

const nothing: Snapshot = { ...idleState, version: 0, photos: [] };

const row = (id: string, bytes: number): PhotoRow => photoRow(id, { bytes });

/** The engine's side of a change: what a snapshot taken after it would hold. */
function snapshotAfter(before: Snapshot, change: Change): Snapshot {
  const kept = change.photosCleared ? [] : before.photos;
  const changed = change.photos ?? [];
  const gone = change.photosGone ?? [];
  const untouched = kept.filter(({ id }) => !gone.includes(id) && !changed.some((other) => other.id === id));
  return {
    version: change.version,
    folder: change.folder ?? before.folder,
    connection: change.connection ?? before.connection,
    connectionCheck: change.connectionCheck ?? before.connectionCheck,
    roster: change.roster ?? before.roster,
    optOuts: change.optOuts ?? before.optOuts,
    index: change.index ?? before.index,
    run: change.run ?? before.run,
    steps: change.steps ?? before.steps,
    ledger: change.ledger ?? before.ledger,
    faces: change.faces ?? before.faces,
    photos: [...untouched, ...changed],
  };
}

const anyRow = fc
  .tuple(fc.constantFrom('1', '2', '3', '4', '__proto__'), fc.nat(9))
  .map(([id, bytes]) => row(id, bytes));
const anyFolder = fc.oneof(
  fc.constant<FolderState>({ kind: 'none' }),
  fc.nat(9).map((found): FolderState => ({ kind: 'scanning', paths: ['/photos'], found })),
  fc.constant<FolderState>({ kind: 'checked', paths: ['/photos'] }),
);
const anyConnection = fc.constantFrom<ConnectionState>(
  { kind: 'none' },
  { kind: 'connecting', url: 'https://sis.example.org' },
);
const anyRoster = fc.constantFrom<RosterState>(
  { kind: 'none' },
  { kind: 'loading', source: { kind: 'sis' } },
);
const anyRun = fc.nat(9).map(
  (prepared): RunState => ({
    kind: 'preparing',
    prepared,
    total: 9,
    destination: 'sis',
  }),
);
const anyChange = fc.record(
  {
    folder: anyFolder,
    connection: anyConnection,
    run: anyRun,
    roster: anyRoster,
    photosCleared: fc.constant(true as const),
    photosGone: fc.subarray(['1', '2', '3', '4']),
    photos: fc.uniqueArray(anyRow, { selector: ({ id }) => id }),
  },
  { requiredKeys: [] },
);
const anyChanges = fc
  .array(anyChange, { maxLength: 20 })
  .map((changes) => changes.map((change, index): Change => ({ version: index + 1, ...change })));

test('a mirror that follows the changes holds what a fresh snapshot holds', () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      let snapshot = nothing;
      let mirror = mirrorSnapshot(nothing);
      for (const change of changes) {
        snapshot = snapshotAfter(snapshot, change);
        mirror = applyChange(mirror, change);
        expect(mirror).toEqual(mirrorSnapshot(snapshot));
      }
    }),
    { numRuns: 300 },
  );
});

test('parts that are joined say what they say one after the other', () => {
  const before = mirrorSnapshot({ ...nothing, photos: [row('1', 1), row('2', 2)] });
  const anyParts = fc.record({
    first: anyChange,
    others: fc.array(fc.uniqueArray(anyRow, { selector: ({ id }) => id }), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(anyParts, ({ first, others }) => {
      const rest = others.map((photos, index): Change => ({ version: index + 2, photos, isPart: true }));
      const parts: readonly [Change, ...Change[]] = [{ version: 1, ...first, isPart: true }, ...rest];
      expect(applyChange(before, joinParts(parts))).toEqual(parts.reduce(applyChange, before));
    }),
  );
});

test('a snapshot may come at any time, and before or after the changes that it already holds', () => {
  fc.assert(
    fc.property(anyChanges, fc.nat(20), (changes, position) => {
      const snapshots = [nothing];
      for (const change of changes) snapshots.push(snapshotAfter(snapshots.at(-1) ?? nothing, change));
      const taken = snapshots[Math.min(position, changes.length)] ?? nothing;
      const mirror = changes.reduce(applyChange, mirrorSnapshot(taken));
      expect(mirror).toEqual(mirrorSnapshot(snapshots.at(-1) ?? nothing));
    }),
    { numRuns: 300 },
  );
});

test.each([0, 4, 5])('a change that is not newer than version 5 is passed over: %d', (version) => {
  const mirror = mirrorSnapshot({ ...nothing, version: 5, photos: [row('1', 1)] });
  const change: Change = { version, photosCleared: true, folder: { kind: 'checked', paths: ['/photos'] } };
  expect(applyChange(mirror, change)).toBe(mirror);
});

test('a mirror is never changed in place, and photos that did not change stay the same object', () => {
  const mirror = mirrorSnapshot({ ...nothing, photos: [row('1', 1), row('2', 2)] });
  const folder: FolderState = { kind: 'checked', paths: ['/photos'] };
  expect(applyChange(mirror, { version: 1, folder }).photos).toBe(mirror.photos);
  const next = applyChange(mirror, { version: 1, photos: [row('2', 20)] });
  expect(mirror.photos.get('2')?.bytes).toBe(2);
  expect(next.photos.get('2')?.bytes).toBe(20);
  expect(next.photos.get('1')).toBe(mirror.photos.get('1'));
});

test('another folder forgets the photos of the one before', () => {
  const mirror = mirrorSnapshot({ ...nothing, photos: [row('1', 1), row('2', 2)] });
  expect([...applyChange(mirror, { version: 1, photosCleared: true }).photos.keys()]).toEqual([]);
  const next = applyChange(mirror, { version: 1, photosCleared: true, photos: [row('3', 3)] });
  expect([...next.photos.keys()]).toEqual(['3']);
});
