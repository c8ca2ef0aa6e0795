import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import { decide, issuesOf, small } from '../fixtures/mended-photo.ts';
import { type FixKind, safeFixKinds } from '../photo/fix.ts';
import type { ImageFacts } from '../photo/photo.ts';
import type { QuarterTurns } from '../photo/picture-size.ts';
import { illuminate } from '../systems/systems.ts';
import type { PhotoRow } from './photo-row.ts';
import { fixableKinds, fixesFor, issuesAfter, withSafeFixes } from './plan-fixes.ts';
import { issuesAfterSafeFixes, planSafeFixes } from './safe-fix-plan.ts';

const factsArbitrary: fc.Arbitrary<ImageFacts> = fc.record({
  format: fc.constantFrom('jpeg', 'png', 'tiff', 'heic'),
  width: fc.integer({ min: 32, max: 9_000 }),
  height: fc.integer({ min: 32, max: 9_000 }),
  orientation: fc.integer({ min: 1, max: 8 }),
  isSrgb: fc.boolean(),
  pages: fc.constantFrom(1, 2),
  hasLocation: fc.boolean(),
});
const pixels = fc.integer({ min: 1, max: 5_000 });
const decisionArbitrary = fc
  .record({
    fixes: fc.subarray<FixKind>([...safeFixKinds]),
    turns: fc.constantFrom<QuarterTurns>(0, 1, 2, 3),
    crop: fc.option(fc.record({ left: pixels, top: pixels, width: pixels, height: pixels })),
  })
  .map(decide);

test('what a row says will be left is what is left once every safe fix is chosen', () => {
  fc.assert(
    fc.property(
      factsArbitrary,
      fc.constantFrom('1234.jpg', '1234.png', '1234.heic', '1234'),
      decisionArbitrary,
      fc.constantFrom(illuminate, small),
      (facts, file, decision, preset) => {
        const found = issuesOf(facts, file);
        const fixes = fixesFor(facts, found, decision, preset);
        const row = photoRow('1', {
          width: facts.width,
          height: facts.height,
          turns: decision.turns,
          fixes,
          fixable: fixableKinds(facts, found, decision, preset),
          issues: issuesAfter(found, fixes, facts, preset),
        });
        const chosen = row.fixable.length === 0 ? decision : withSafeFixes(decision);
        const after = issuesAfter(found, fixesFor(facts, found, chosen, preset), facts, preset);
        expect(issuesAfterSafeFixes(row, preset)).toEqual(after);
      },
    ),
    { numRuns: 1_000 },
  );
});

const square = (id: string, changes: Partial<PhotoRow> = {}) =>
  photoRow(id, {
    status: 'attention',
    width: 800,
    height: 800,
    issues: [{ code: 'ratio' }],
    fixable: ['crop'],
    ...changes,
  });

test('counts what is fixed, and what remains', () => {
  const plan = planSafeFixes(
    [
      square('1'),
      square('2', { issues: [{ code: 'ratio' }, { code: 'sideways' }], fixable: ['orient', 'crop'] }),
      square('3', {
        status: 'blocked',
        issues: [{ code: 'name-not-an-id' }, { code: 'ratio' }],
      }),
      square('4', { width: 100, height: 100 }),
      photoRow('5', { status: 'blocked', issues: [{ code: 'empty-file' }], width: null, height: null }),
      photoRow('6'),
    ],
    illuminate,
  );
  expect(plan).toEqual({
    photoIds: ['1', '2', '3', '4'],
    kinds: [
      { kind: 'crop', photos: 4 },
      { kind: 'orient', photos: 1 },
    ],
    blockedAfter: 2,
    warnedAfter: 1,
  });
});

test('leaves alone what was skipped and what has arrived', () => {
  const arrived = square('1', {
    atDestination: { kind: 'in-sis', isCertain: true } as NonNullable<PhotoRow['atDestination']>,
  });
  const plan = planSafeFixes([arrived, square('2', { isLeftOut: true })], illuminate);
  expect(plan).toEqual({ photoIds: [], kinds: [], blockedAfter: 0, warnedAfter: 0 });
});
