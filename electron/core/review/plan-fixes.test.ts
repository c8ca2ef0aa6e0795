import { expect, test } from 'vitest';
import { decide, issuesOf, mendedBy, safeFixes, small } from '../fixtures/mended-photo.ts';
import { portrait } from '../fixtures/portrait.ts';
import { type Fix, type FixKind, isAsked, keepsBytes, needsEncoding, sizeAfter } from '../photo/fix.ts';
import type { ImageFacts } from '../photo/photo.ts';
import { findPreset } from '../systems/custom-preset.ts';
import type { Preset } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';
import { type Decision, undecided } from './decision.ts';
import { cropToRatio, fixableKinds, fixesFor, issuesAfter } from './plan-fixes.ts';

test.each([
  [640, 800, { left: 0, top: 0, width: 640, height: 800 }],
  [800, 800, { left: 80, top: 0, width: 640, height: 800 }],
  [801, 800, { left: 80, top: 0, width: 640, height: 800 }],
  [640, 1_000, { left: 0, top: 40, width: 640, height: 800 }],
  [1, 1, { left: 0, top: 0, width: 1, height: 1 }],
  [1_080, 1_920, { left: 0, top: 76, width: 1_080, height: 1_350 }],
  [1, 1_000, { left: 0, top: 40, width: 1, height: 1 }],
  [1_000, 1, { left: 499, top: 0, width: 1, height: 1 }],
])('%d x %d is cropped to 4 : 5 as %j', (width, height, box) => {
  expect(cropToRatio({ width, height }, 0.8)).toEqual(box);
});

const square = { left: 80, top: 0, width: 640, height: 800 };

test.each<readonly [string, Partial<ImageFacts>, string, readonly Fix[]]>([
  ['a photo as it should be', {}, '1234.jpg', []],
  ['a JPEG named .png', {}, '1234.png', [{ kind: 'extension' }]],
  ['a photo on its side', { orientation: 6 }, '1234.jpg', [{ kind: 'orient' }]],
  ['a square', { width: 800 }, '1234.jpg', [{ kind: 'crop', box: square }]],
  ['a PNG', { format: 'png' }, '1234.png', [{ kind: 'convert' }]],
  ['a PNG named .jpg', { format: 'png' }, '1234.jpg', [{ kind: 'extension' }, { kind: 'convert' }]],
  ['a CMYK JPEG', { isSrgb: false }, '1234.jpg', [{ kind: 'convert' }]],
  ['a HEIC', { format: 'heic' }, '1234.heic', [{ kind: 'convert' }]],
  ['a small JPEG', { width: 160, height: 200 }, '1234.jpg', []],
  ['a JPEG with GPS', { hasLocation: true }, '1234.jpg', [{ kind: 'drop-location' }]],
])('the safe fixes of %s', (_, change, file, fixes) => {
  const facts = { ...portrait, ...change };
  expect(safeFixes(facts, issuesOf(facts, file), illuminate)).toEqual(fixes);
});

test.each([
  ['jpeg', []],
  ['png', [{ kind: 'convert', isUnasked: true }]],
  ['tiff', [{ kind: 'convert', isUnasked: true }]],
  ['heic', []],
] as const)('unasked, only what a SIS takes and is not a JPEG is made one: %s', (format, fixes) => {
  const facts = { ...portrait, format, orientation: 6, isSrgb: false, width: 800, hasLocation: true };
  const after = mendedBy(facts, '1234.jpg', undecided);
  expect(after.fixes).toEqual(fixes);
  // The person is told of the file as it is.
  expect(after.codes).toEqual(issuesOf(facts, '1234.jpg').map(({ code }) => code));
  expect(after.fixes.filter(isAsked)).toEqual([]);
});

const sidewaysSquare: Partial<ImageFacts> = { width: 800, orientation: 6, hasLocation: true };
const landscape: Partial<ImageFacts> = { width: 800, height: 640 };

test.each<
  readonly [string, Partial<ImageFacts>, Partial<Decision>, readonly Fix['kind'][], readonly string[]]
>([
  ['turned upright', sidewaysSquare, { fixes: ['orient'] }, ['orient'], ['ratio']],
  ['cropped, which turns it too', sidewaysSquare, { fixes: ['crop'] }, ['orient', 'crop'], []],
  [
    'of a place, without it',
    sidewaysSquare,
    { fixes: ['drop-location'] },
    ['drop-location'],
    ['ratio', 'sideways'],
  ],
  ['cropped for nothing', {}, { fixes: ['crop'] }, [], []],
  ['landscape, turned by hand', landscape, { turns: 1 }, ['turn'], []],
  ['landscape, turned and to be cropped', landscape, { turns: 3, fixes: ['crop'] }, ['turn'], []],
  ['landscape, turned upside down', landscape, { turns: 2 }, ['turn'], ['ratio']],
  ['portrait, turned by hand', {}, { turns: 1 }, ['turn'], ['ratio']],
  ['small landscape, turned by hand', { width: 400, height: 320 }, { turns: 1 }, ['turn'], []],
  ['framed by hand', {}, { crop: { left: 9, top: 9, width: 320, height: 400 } }, ['crop'], []],
  [
    'framed tightly',
    {},
    { crop: { left: 9, top: 9, width: 160, height: 200 } },
    ['crop'],
    ['low-resolution'],
  ],
  ['framed askew', {}, { crop: { left: 0, top: 0, width: 500, height: 500 } }, ['crop'], ['ratio']],
  ['framed whole', {}, { crop: { left: 0, top: 0, width: 640, height: 800 } }, [], []],
  ['HEIC, only cropped', { format: 'heic', width: 800 }, { fixes: ['crop'] }, ['crop'], ['unsupported-type']],
  ['HEIC, converted', { format: 'heic', width: 800 }, { fixes: ['convert'] }, ['convert'], ['ratio']],
  ['CMYK TIFF, converted', { format: 'tiff', isSrgb: false }, { fixes: ['convert'] }, ['convert'], []],
])('a photo %s', (_, change, decision, kinds, codes) => {
  const facts = { ...portrait, ...change };
  const extension = { jpeg: 'jpg', png: 'png', tiff: 'tif', heic: 'heic' }[facts.format];
  const after = mendedBy(facts, `1234.${extension}`, decide(decision));
  expect(after.fixes.map(({ kind }) => kind)).toEqual(kinds);
  expect(after.codes).toEqual(codes);
});

test('a frame by hand is kept to the pixel, and cut at the edges of the turned picture', () => {
  const facts = { ...portrait, width: 800, height: 640 };
  const framed = (crop: Decision['crop']) => fixesFor(facts, [], decide({ turns: 1, crop }), illuminate)[1];
  expect(framed({ left: 100, top: 200, width: 80, height: 100 })).toEqual({
    kind: 'crop',
    box: { left: 100, top: 200, width: 80, height: 100 },
  });
  expect(framed({ left: 600, top: 700, width: 400, height: 500 })).toEqual({
    kind: 'crop',
    box: { left: 600, top: 700, width: 40, height: 100 },
  });
  expect(framed({ left: 9_000, top: 9_000, width: 4, height: 5 })).toEqual({
    kind: 'crop',
    box: { left: 639, top: 799, width: 1, height: 1 },
  });
});

test.each<readonly [string, Partial<ImageFacts>, Partial<Decision>, Preset, readonly FixKind[]]>([
  ['nothing', {}, {}, illuminate, []],
  ['a crop and being upright', { width: 800, orientation: 6 }, {}, illuminate, ['orient', 'crop']],
  ['nothing more once cropped', { width: 800, orientation: 6 }, { fixes: ['crop'] }, illuminate, []],
  ['no crop once turned', landscape, { turns: 1 }, illuminate, []],
  ['its place', { hasLocation: true }, {}, illuminate, ['drop-location']],
  ['conversion', { format: 'heic' }, {}, illuminate, ['convert']],
  ['colours', { isSrgb: false }, {}, illuminate, ['convert']],
  ['no shrinking where nobody minds', { width: 3_200, height: 4_000 }, {}, illuminate, []],
  ['shrinking', { width: 3_200, height: 4_000 }, {}, small, ['shrink']],
  ['no shrinking below the largest', {}, {}, small, []],
])('what can be mended: %s', (_, change, decision, preset, kinds) => {
  const facts = { ...portrait, ...change };
  const file = facts.format === 'heic' ? '1234.heic' : '1234.jpg';
  expect(fixableKinds(facts, issuesOf(facts, file), decide(decision), preset)).toEqual(kinds);
});

test('what cannot be decoded is offered no fix', () => {
  const facts = { ...portrait, orientation: 6 };
  for (const issue of [{ code: 'unreadable', why: 'damaged' }, { code: 'too-many-pixels' }] as const) {
    expect(fixableKinds(facts, [issue, { code: 'sideways' }], undecided, illuminate)).toEqual([]);
  }
});

test('a photo is shrunk after it was cropped, to what the preset takes', () => {
  const facts = { ...portrait, width: 4_000, height: 4_000 };
  const { fixes } = mendedBy(facts, '1234.jpg', decide({ fixes: ['shrink', 'crop'] }), small);
  expect(fixes).toEqual([
    { kind: 'crop', box: { left: 400, top: 0, width: 3_200, height: 4_000 } },
    { kind: 'shrink', width: 640, height: 800 },
  ]);
  expect(sizeAfter(facts, fixes)).toEqual({ width: 640, height: 800 });
});

test.each<readonly [readonly Fix[], boolean, boolean]>([
  [[], false, true],
  [[{ kind: 'extension' }], false, true],
  [[{ kind: 'drop-location' }], false, false],
  [[{ kind: 'orient' }], true, false],
  [[{ kind: 'convert' }], true, false],
  [[{ kind: 'convert', isUnasked: true }], true, false],
  [[{ kind: 'crop', box: square }], true, false],
  [[{ kind: 'extension' }, { kind: 'orient' }], true, false],
])('what is done to the bytes: %j', (fixes, isEncoded, isKept) => {
  expect(needsEncoding(fixes)).toBe(isEncoded);
  expect(keepsBytes(fixes)).toBe(isKept);
});

const onItsSide = { ...portrait, orientation: 6 } as const;

test.each([
  ['moodle', true],
  ['koha', true],
  ['gibbon', true],
  ['illuminate', false],
  ['custom', false],
])('for %s, a photo on its side is packed upright without being asked for: %s', (id, isUpright) => {
  const preset = findPreset(id) ?? illuminate;
  const found = [{ code: 'sideways' }] as const;
  const fixes = fixesFor(onItsSide, found, undecided, preset);
  expect(fixes.filter(({ kind }) => kind === 'orient')).toEqual(
    isUpright ? [{ kind: 'orient', isUnasked: true }] : [],
  );
  const left = issuesAfter(found, fixes, onItsSide, preset).map(({ code }) => code);
  expect(left.includes('sideways')).toBe(!isUpright);
  expect(fixableKinds(onItsSide, found, undecided, preset).includes('orient')).toBe(!isUpright);
  // What is upright keeps its bytes.
  expect(fixesFor(portrait, [], undecided, { ...preset, largest: null })).toEqual([]);
});

test('no fix is a guess at whose photo it is, or makes a bad file good', () => {
  const issues = [
    { code: 'name-not-an-id' },
    { code: 'id-not-on-roster' },
    { code: 'duplicate-id', files: ['b.jpg'] },
    { code: 'same-picture', files: ['b.jpg'] },
    { code: 'unreadable', why: 'damaged' },
    { code: 'too-many-pixels' },
    { code: 'too-big-for-a-zip' },
    { code: 'opted-out' },
    { code: 'low-resolution' },
    { code: 'many-pages' },
  ] as const;
  const facts: ImageFacts = {
    ...portrait,
    format: 'png',
    orientation: 3,
    width: 300,
    height: 350,
    isSrgb: false,
  };
  const all = safeFixes(facts, issues, illuminate);
  expect(issuesAfter(issues, [...all, { kind: 'extension' }], facts, illuminate)).toEqual(issues);
});
