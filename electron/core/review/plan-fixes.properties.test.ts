import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, issuesOf, mendedBy, safeFixes, small } from '../fixtures/mended-photo.ts';
import { portrait } from '../fixtures/portrait.ts';
import { type Fix, type FixKind, needsEncoding, safeFixKinds, sizeAfter } from '../photo/fix.ts';
import { issueCodes } from '../photo/issue.ts';
import type { ImageFacts } from '../photo/photo.ts';
import type { QuarterTurns } from '../photo/picture-size.ts';
import { illuminate } from '../systems/systems.ts';
import { ratioIsOff } from './check-photo.ts';
import type { Decision } from './decision.ts';
import { cropToRatio, fixableKinds, issuesAfter } from './plan-fixes.ts';

const side = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 20_000 }));
const size = fc.record({ width: side, height: side });
const photoSide = fc.integer({ min: 20, max: 20_000 });
const photoSize = fc
  .record({ width: photoSide, height: photoSide })
  .filter(({ width, height }) => height <= width * 4);
const ratio = fc.constantFrom(0.8, 1, 4 / 3, 3, 175 / 263, 200 / 300);

test('a crop lies inside the picture, in whole pixels', () => {
  fc.assert(
    fc.property(size, ratio, (picture, wanted) => {
      const { left, top, width, height } = cropToRatio(picture, wanted);
      for (const value of [left, top, width, height]) expect(value).toBe(Math.trunc(value));
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      expect(left + width).toBeLessThanOrEqual(picture.width);
      expect(top + height).toBeLessThanOrEqual(picture.height);
    }),
    { numRuns: 1_000 },
  );
});

test('a crop has the right ratio to within a pixel, and keeps all of one side', () => {
  fc.assert(
    fc.property(size, ratio, (picture, wanted) => {
      const { width, height } = cropToRatio(picture, wanted);
      const offBy = Math.min(Math.abs(width - height * wanted), Math.abs(height - width / wanted));
      expect(offBy).toBeLessThan(1);
      expect(width === picture.width || height === picture.height).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

test('a crop never takes more from above the head than from below, and is centred from side to side', () => {
  fc.assert(
    fc.property(size, ratio, (picture, wanted) => {
      const { left, top, width, height } = cropToRatio(picture, wanted);
      expect(top).toBeLessThanOrEqual(picture.height - height - top);
      expect(Math.abs(picture.width - width - 2 * left)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1_000 },
  );
});

test('a crop to 4 : 5 keeps all of a head that begins a twentieth below the upper edge and is in the middle', () => {
  fc.assert(
    fc.property(photoSize, (picture) => {
      const { left, top, width, height } = cropToRatio(picture, 0.8);
      const hair = picture.height * 0.05;
      expect(top).toBeLessThanOrEqual(hair);
      // A third of the frame below the hair is left for the face, whatever was cut off.
      expect(top + height - hair).toBeGreaterThanOrEqual(height / 3);
      expect(left).toBeLessThanOrEqual(picture.width / 2);
      expect(left + width).toBeGreaterThanOrEqual(picture.width / 2);
    }),
    { numRuns: 1_000 },
  );
});

const factsArbitrary: fc.Arbitrary<ImageFacts> = fc.record({
  format: fc.constantFrom('jpeg', 'png', 'tiff', 'heic'),
  width: fc.integer({ min: 32, max: 9_000 }),
  height: fc.integer({ min: 32, max: 9_000 }),
  orientation: fc.integer({ min: 1, max: 8 }),
  isSrgb: fc.boolean(),
  pages: fc.constantFrom(1, 2),
  hasLocation: fc.boolean(),
});
const fileArbitrary = fc.constantFrom('1234.jpg', '1234.JPEG', '1234.png', '1234.tif', '1234.heic', '1234');
const turnsArbitrary = fc.constantFrom<QuarterTurns>(0, 1, 2, 3);
const kindsArbitrary: fc.Arbitrary<readonly FixKind[]> = fc.subarray([...safeFixKinds]);
const pixels = fc.integer({ min: 0, max: 10_000 });
const boxArbitrary = fc.record({
  left: pixels,
  top: pixels,
  width: fc.integer({ min: 1, max: 10_000 }),
  height: fc.integer({ min: 1, max: 10_000 }),
});
const decisionArbitrary: fc.Arbitrary<Decision> = fc.record({
  isLeftOut: fc.constant(false),
  studentId: fc.constant(null),
  fixes: kindsArbitrary,
  turns: turnsArbitrary,
  crop: fc.option(boxArbitrary),
  sharedPictureOf: fc.constant(null),
});
const presetArbitrary = fc.constantFrom(illuminate, small);

function areaAfter(facts: ImageFacts, fixes: readonly Fix[]): number {
  const { width, height } = sizeAfter(facts, fixes);
  return width * height;
}

/** A photo as it is once its fixes were applied, by the description of each fix. */
function applied(facts: ImageFacts, fixes: readonly Fix[]): ImageFacts {
  const { width, height } = sizeAfter(facts, fixes);
  if (needsEncoding(fixes)) return { ...portrait, width, height };
  return fixes.some(({ kind }) => kind === 'drop-location') ? { ...facts, hasLocation: false } : facts;
}

const mended: readonly string[] = [
  'sideways',
  'wrong-extension',
  'not-srgb',
  'location-data',
  'unsupported-type',
];

test('the safe fixes leave nothing that a safe fix could mend', () => {
  fc.assert(
    fc.property(factsArbitrary, fileArbitrary, (facts, file) => {
      const found = issuesOf(facts, file);
      const fixes = safeFixes(facts, found, illuminate);
      const left = issuesAfter(found, fixes, facts, illuminate).map(({ code }) => code);
      expect(left.filter((code) => mended.includes(code))).toEqual([]);
      expect(fixableKinds(facts, found, decide({ fixes: safeFixKinds }), illuminate)).toEqual([]);
      const after = applied(facts, fixes);
      expect(
        safeFixes(after, issuesOf(after, '1234.jpg'), illuminate).filter(({ kind }) => kind !== 'crop'),
      ).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('with all safe fixes, what is said to be left is what the fixed photo would be found to have', () => {
  fc.assert(
    fc.property(
      factsArbitrary,
      fileArbitrary,
      turnsArbitrary,
      fc.option(boxArbitrary),
      (facts, file, turns, crop) => {
        const { fixes, codes } = mendedBy(facts, file, decide({ fixes: safeFixKinds, turns, crop }));
        // That only the first page is sent is still told when it is the only one left.
        const left = codes.filter((code) => code !== 'many-pages');
        const found = issuesOf(applied(facts, fixes), '1234.jpg').map(({ code }) => code);
        expect(left).toEqual(found.filter((code) => code !== 'many-pages'));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('whatever is decided, each fix is there once, in the order in which it is applied, and inside the picture', () => {
  const order: readonly Fix['kind'][] = [
    'extension',
    'orient',
    'turn',
    'crop',
    'shrink',
    'drop-location',
    'convert',
  ];
  fc.assert(
    fc.property(
      factsArbitrary,
      fileArbitrary,
      decisionArbitrary,
      presetArbitrary,
      (facts, file, decision, preset) => {
        const { fixes, codes } = mendedBy(facts, file, decision, preset);
        const kinds = fixes.map(({ kind }) => kind);
        expect(kinds).toEqual(order.filter((kind) => kinds.includes(kind)));
        const box = fixes.find((fix) => fix.kind === 'crop')?.box;
        if (box) {
          const isOnSide = decision.turns % 2 === 1;
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(1);
          expect(box.left + box.width).toBeLessThanOrEqual(isOnSide ? facts.height : facts.width);
          expect(box.top + box.height).toBeLessThanOrEqual(isOnSide ? facts.width : facts.height);
        }
        if (facts.format !== 'jpeg' && facts.format !== 'heic') expect(kinds).toContain('convert');
        expect(codes).toEqual(issueCodes.filter((code) => codes.includes(code)));
      },
    ),
    { numRuns: 1_000 },
  );
});

test('each fix that is offered mends something when it is chosen, and is not offered again', () => {
  fc.assert(
    fc.property(
      factsArbitrary,
      fileArbitrary,
      decisionArbitrary,
      presetArbitrary,
      (facts, file, decision, preset) => {
        const found = issuesOf(facts, file);
        const before = mendedBy(facts, file, decision, preset);
        for (const kind of fixableKinds(facts, found, decision, preset)) {
          const chosen = { ...decision, fixes: [...decision.fixes, kind] };
          const after = mendedBy(facts, file, chosen, preset);
          expect(decision.fixes).not.toContain(kind);
          if (kind === 'shrink')
            expect(areaAfter(facts, after.fixes)).toBeLessThan(areaAfter(facts, before.fixes));
          else expect(before.codes.filter((code) => !after.codes.includes(code))).not.toEqual([]);
          expect(fixableKinds(facts, found, chosen, preset)).not.toContain(kind);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a crop to the ratio makes no picture too small that was large enough before', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 320, max: 2_000 }),
      fc.integer({ min: 400, max: 2_000 }),
      (width, height) => {
        const box = cropToRatio({ width, height }, illuminate.ratio);
        expect(box.width).toBeGreaterThanOrEqual(illuminate.minimumWidth);
        expect(box.height).toBeGreaterThanOrEqual(illuminate.minimumHeight);
        expect(ratioIsOff(box, illuminate)).toBe(false);
      },
    ),
  );
});
