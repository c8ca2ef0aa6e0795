import { expect, test } from 'vitest';
import { actOfKey, moveOfKey } from './frame-keys.ts';

test.each([
  ['ArrowLeft', false, { kind: 'move', right: -6, down: 0 }],
  ['ArrowRight', false, { kind: 'move', right: 6, down: 0 }],
  ['ArrowUp', true, { kind: 'move', right: 0, down: -64 }],
  ['ArrowDown', true, { kind: 'move', right: 0, down: 64 }],
  ['a', false, null],
] as const)('%s, shift %s', (key, shiftKey, act) => {
  expect(moveOfKey({ key, shiftKey }, 640)).toEqual(act);
});

test('a step is never less than a pixel', () => {
  expect(moveOfKey({ key: 'ArrowRight', shiftKey: false }, 20)).toEqual({ kind: 'move', right: 1, down: 0 });
});

test('plus goes closer by as much as minus goes back', () => {
  const closer = actOfKey({ key: '+', shiftKey: true });
  const back = actOfKey({ key: '-', shiftKey: false });
  if (closer?.kind !== 'zoom' || back?.kind !== 'zoom') throw new Error('These keys zoom');
  expect(closer.factor).toBeGreaterThan(1);
  expect(closer.factor * back.factor).toBeCloseTo(1);
});

test('R turns right, and with Shift left', () => {
  expect(actOfKey({ key: 'r', shiftKey: false })).toEqual({ kind: 'turn', quarterTurns: 1 });
  expect(actOfKey({ key: 'R', shiftKey: true })).toEqual({ kind: 'turn', quarterTurns: 3 });
  expect(actOfKey({ key: 'x', shiftKey: false })).toBeNull();
});
