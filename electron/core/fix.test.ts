import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CheckRules, checkPhoto, ratioIsOff } from './check-photo.ts';
import { cropToRatio, type Fix, issuesAfter, needsEncoding, requiredFixes, safeFixes } from './fix.ts';
import type { ImageFacts, Photo } from './photo.ts';
import { illuminate } from './preset.ts';

const rules: CheckRules = { preset: illuminate, roster: null, requestBytes: 60_000_000 };
const portrait: ImageFacts = {
  format: 'jpeg',
  width: 640,
  height: 800,
  orientation: 1,
  isSrgb: true,
  pages: 1,
  hasLocation: false,
};

function issuesOf(facts: ImageFacts, file: string) {
  const examination = { kind: 'header', facts } as const;
  const photo: Photo = { id: 'p', file, bytes: 80_000, modifiedMs: 0, isIgnored: false, examination };
  return checkPhoto(photo, rules, { sameId: [], samePicture: [] });
}

const fixesOf = (facts: ImageFacts, file: string) => safeFixes(facts, issuesOf(facts, file), illuminate);

test.each([
  [640, 800, { left: 0, top: 0, width: 640, height: 800 }],
  [800, 800, { left: 80, top: 0, width: 640, height: 800 }],
  [801, 800, { left: 80, top: 0, width: 640, height: 800 }],
  [640, 1_000, { left: 0, top: 40, width: 640, height: 800 }],
  [1, 1, { left: 0, top: 0, width: 1, height: 1 }],
  [1, 1_000, { left: 0, top: 199, width: 1, height: 1 }],
  [1_000, 1, { left: 499, top: 0, width: 1, height: 1 }],
])('%d x %d is cropped to 4 : 5 as %j', (width, height, box) => {
  expect(cropToRatio({ width, height }, 0.8)).toEqual(box);
});

const side = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 20_000 }));
const size = fc.record({ width: side, height: side });
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

const factsArbitrary: fc.Arbitrary<ImageFacts> = fc.record({
  format: fc.constantFrom('jpeg', 'png', 'tiff'),
  width: fc.integer({ min: 32, max: 9_000 }),
  height: fc.integer({ min: 32, max: 9_000 }),
  orientation: fc.integer({ min: 1, max: 8 }),
  isSrgb: fc.boolean(),
  pages: fc.constantFrom(1, 2),
  hasLocation: fc.boolean(),
});
const fileArbitrary = fc.constantFrom('1234.jpg', '1234.JPEG', '1234.png', '1234.tif', '1234.gif', '1234');

/** A photo as it is once its fixes were applied, by the description of each fix. */
function applied(facts: ImageFacts, fixes: readonly Fix[]): ImageFacts {
  const crop = fixes.find((fix) => fix.kind === 'crop');
  const { width, height } = crop?.box ?? facts;
  return needsEncoding(fixes) ? { ...portrait, width, height } : facts;
}

const mended: readonly string[] = ['ratio', 'sideways', 'wrong-extension', 'not-srgb'];

test('the safe fixes leave nothing that a safe fix could mend', () => {
  fc.assert(
    fc.property(factsArbitrary, fileArbitrary, (facts, file) => {
      const issues = issuesOf(facts, file);
      const fixes = safeFixes(facts, issues, illuminate);
      const left = issuesAfter(issues, fixes).map(({ code }) => code);
      expect(left.filter((code) => mended.includes(code))).toEqual([]);
      const after = applied(facts, fixes);
      expect(fixesOf(after, '1234.jpg')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('what is said to be left is what the fixed photo would be found to have', () => {
  fc.assert(
    fc.property(factsArbitrary, fileArbitrary, (facts, file) => {
      const issues = issuesOf(facts, file);
      const fixes = safeFixes(facts, issues, illuminate);
      // That only the first page is sent is still told when it is the only one left.
      const left = issuesAfter(issues, fixes).filter(({ code }) => code !== 'many-pages');
      const found = issuesOf(applied(facts, fixes), '1234.jpg').filter(({ code }) => code !== 'many-pages');
      expect(left).toEqual(found);
    }),
    { numRuns: 500 },
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

test.each<readonly [string, Partial<ImageFacts>, string, readonly Fix[]]>([
  ['a photo as it should be', {}, '1234.jpg', []],
  ['a JPEG named .png', {}, '1234.png', [{ kind: 'extension' }]],
  ['a photo on its side', { orientation: 6 }, '1234.jpg', [{ kind: 'orient' }]],
  [
    'a square',
    { width: 800 },
    '1234.jpg',
    [{ kind: 'crop', box: { left: 80, top: 0, width: 640, height: 800 } }],
  ],
  ['a PNG', { format: 'png' }, '1234.png', [{ kind: 'convert' }]],
  ['a PNG named .jpg', { format: 'png' }, '1234.jpg', [{ kind: 'extension' }, { kind: 'convert' }]],
  ['a CMYK JPEG', { isSrgb: false }, '1234.jpg', [{ kind: 'convert' }]],
  ['a small JPEG', { width: 160, height: 200 }, '1234.jpg', []],
  ['a JPEG with GPS', { hasLocation: true }, '1234.jpg', []],
])('the safe fixes of %s', (_, change, file, fixes) => {
  expect(fixesOf({ ...portrait, ...change }, file)).toEqual(fixes);
});

test.each([
  ['jpeg', []],
  ['png', [{ kind: 'convert' }]],
  ['tiff', [{ kind: 'convert' }]],
] as const)('unasked, only what is not a JPEG is made one: %s', (format, fixes) => {
  expect(requiredFixes({ ...portrait, format, orientation: 6, isSrgb: false, width: 800 })).toEqual(fixes);
});

test.each<readonly [readonly Fix[], boolean]>([
  [[], false],
  [[{ kind: 'extension' }], false],
  [[{ kind: 'orient' }], true],
  [[{ kind: 'convert' }], true],
  [[{ kind: 'crop', box: { left: 0, top: 0, width: 1, height: 1 } }], true],
  [[{ kind: 'extension' }, { kind: 'orient' }], true],
])('only a photo that is no more than renamed keeps its bytes: %j', (fixes, isEncoded) => {
  expect(needsEncoding(fixes)).toBe(isEncoded);
});

const crop: Fix = { kind: 'crop', box: { left: 80, top: 0, width: 640, height: 800 } };

test.each<readonly [readonly Fix[], readonly string[]]>([
  [[], ['ratio', 'sideways', 'wrong-extension', 'not-srgb', 'location-data']],
  [[{ kind: 'extension' }], ['ratio', 'sideways', 'not-srgb', 'location-data']],
  [[{ kind: 'orient' }], ['ratio', 'wrong-extension']],
  [[{ kind: 'convert' }], ['ratio']],
  [[crop], ['wrong-extension']],
  [[{ kind: 'extension' }, crop], []],
])(
  'each fix mends its own issue, and encoding mends what stood in the metadata: after %j, %j are left',
  (fixes, codes) => {
    const issues = [
      { code: 'ratio' },
      { code: 'sideways' },
      { code: 'wrong-extension' },
      { code: 'not-srgb' },
      { code: 'location-data' },
    ] as const;
    expect(issuesAfter(issues, fixes).map(({ code }) => code)).toEqual(codes);
  },
);

test('no fix is a guess at whose photo it is, or makes a bad file good', () => {
  const issues = [
    { code: 'name-not-an-id' },
    { code: 'id-not-on-roster' },
    { code: 'duplicate-id', files: ['b.jpg'] },
    { code: 'unreadable', why: 'damaged' },
    { code: 'too-many-pixels' },
    { code: 'too-big-for-a-zip' },
    { code: 'low-resolution' },
    { code: 'many-pages' },
    { code: 'same-picture', files: ['b.jpg'] },
  ] as const;
  const all = safeFixes(
    { ...portrait, format: 'png', orientation: 3, width: 800, isSrgb: false },
    issues,
    illuminate,
  );
  expect(issuesAfter(issues, [...all, { kind: 'extension' }])).toEqual(issues);
});
