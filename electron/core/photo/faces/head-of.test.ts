import { expect, test } from 'vitest';
import { anyFace } from '../../fixtures/any-face.ts';
import type { QuarterTurns } from '../picture-size.ts';
import { turnFace } from './face.ts';
import { foregroundFaces, headIn, headOf, squareAround, turnsToUpright } from './head-of.ts';

const size = { width: 640, height: 800 };
const face = anyFace({ x: 300, y: 280, side: 200 });
const findings = { faces: [face], turns: 0, flaws: [] } as const;

test('a head has its eyes halfway down, and is higher than it is wide', () => {
  const head = headOf(face);
  expect(head.eyeY - head.top).toBeCloseTo(head.height / 2);
  expect(head.height).toBeGreaterThan(face.box.height);
  expect(head.width).toBeLessThan(head.height);
  expect(head.left + head.width / 2).toBeCloseTo(300);
});

test.each([0, 1, 2, 3] as const)('rotated %i times, a face says how to rotate it back', (turns) => {
  const turned = turnFace(face, size, turns);
  expect(turnsToUpright(turned)).toBe((4 - turns) % 4);
});

test('four quarter turns are none', () => {
  let [turned, now] = [face, size];
  for (let turn = 0; turn < 4; turn += 1) {
    turned = turnFace(turned, now, 1);
    now = { width: now.height, height: now.width };
  }
  expect(turned).toEqual(face);
});

test('there is one head where one face is in the foreground, and the picture is rotated as it has to be', () => {
  const small = anyFace({ x: 560, y: 80, side: 90 });
  const second = anyFace({ x: 100, y: 300, side: 190 });
  expect(headIn(findings, size, 0)).toEqual(headOf(face));
  expect(headIn({ ...findings, faces: [face, small] }, size, 0)).toEqual(headOf(face));
  expect(foregroundFaces({ faces: [face, second, small] })).toEqual([face, second]);
  expect(headIn({ ...findings, faces: [face, second] }, size, 0)).toBeNull();
  expect(headIn({ ...findings, faces: [] }, size, 0)).toBeNull();
  expect(headIn(findings, size, 1)).toBeNull();
  const sideways = { faces: [turnFace(face, size, 3)], turns: 1 as QuarterTurns, flaws: [] };
  expect(headIn(sideways, { width: 800, height: 640 }, 1)).toEqual(headOf(face));
});

test('a face is looked at in a square around its head, as far as the picture goes', () => {
  const box = squareAround(headOf(face), size);
  expect(box.width).toBe(box.height);
  expect(squareAround(headOf(anyFace({ x: 10, y: 10, side: 200 })), size)).toMatchObject({ left: 0, top: 0 });
});
