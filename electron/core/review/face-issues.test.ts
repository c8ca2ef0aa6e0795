import { expect, test } from 'vitest';
import { anyFace } from '../fixtures/any-face.ts';
import { portrait } from '../fixtures/portrait.ts';
import { type FaceFindings, faceFlaws } from '../photo/faces/face.ts';
import { isBlocking } from '../photo/issue.ts';
import type { Photo } from '../photo/photo.ts';
import { illuminate } from '../systems/systems.ts';
import { checkPhoto } from './check-photo.ts';
import { undecided } from './decision.ts';
import { faceIssues } from './face-issues.ts';
import { fixesFor, issuesAfter } from './plan-fixes.ts';

const face = anyFace({ x: 320, y: 300, side: 200 });
const one: FaceFindings = { faces: [face], turns: 0, flaws: [] };

const rules = { preset: illuminate, roster: null, requestBytes: 60_000_000 };
const photo: Photo = {
  id: 'p',
  file: '1234.jpg',
  bytes: 80_000,
  modifiedMs: 0,
  isIgnored: false,
  examination: { kind: 'decoded', facts: portrait, sha256: 'a' },
};
const check = (each: Photo) => checkPhoto(each, rules, { sameId: [], samePicture: [] }, '1234');

test.each<[string, FaceFindings, readonly string[]]>([
  ['one face', one, []],
  ['none', { ...one, faces: [] }, ['no-face']],
  ['two', { ...one, faces: [face, anyFace({ x: 100, y: 300, side: 180 })] }, ['several-faces']],
  ['one, and a small one behind it', { ...one, faces: [face, anyFace({ x: 600, y: 60, side: 80 })] }, []],
  ['one on its side', { ...one, turns: 3 }, ['face-sideways']],
  ['one with everything wrong', { ...one, flaws: faceFlaws }, ['face-blurred', 'face-dark', 'face-bright']],
])('%s', (_what, findings, codes) => {
  const issues = faceIssues(findings);
  expect(issues.map(({ code }) => code)).toEqual(codes);
  expect(issues.filter(isBlocking)).toEqual([]);
  expect(check({ ...photo, faces: findings }).map(({ code }) => code)).toEqual(codes);
});

test('where faces were not looked for, nothing is said of them', () => {
  expect(check(photo)).toEqual([]);
});

test.each([
  [0, ['face-sideways']],
  [1, []],
  [2, ['face-sideways']],
  [3, ['face-sideways']],
] as const)('a face on its side is upright after the turn that it needs: %i', (turns, codes) => {
  const found = faceIssues({ ...one, turns: 1 });
  const fixes = fixesFor(portrait, found, { ...undecided, turns }, illuminate);
  const left = issuesAfter(found, fixes, portrait, illuminate).map(({ code }) => code);
  expect(left.filter((code) => code === 'face-sideways')).toEqual(codes);
});
