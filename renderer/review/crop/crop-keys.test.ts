import { expect, test } from 'vitest';
import { actOfCommand, moveOfKey } from './crop-keys.ts';

test.each([
  ['ArrowLeft', false, { kind: 'move', right: -6, down: 0 }],
  ['ArrowRight', false, { kind: 'move', right: 6, down: 0 }],
  ['ArrowUp', true, { kind: 'move', right: 0, down: -64 }],
  ['ArrowDown', true, { kind: 'move', right: 0, down: 64 }],
  ['a', false, null],
] as const)('%s, shift %s', (key, shiftKey, act) => {
  expect(moveOfKey(key, shiftKey, 640)).toEqual(act);
});

test('a step is never less than a pixel', () => {
  expect(moveOfKey('ArrowRight', false, 20)).toEqual({ kind: 'move', right: 1, down: 0 });
});

test('plus goes closer by as much as minus goes back', () => {
  const closer = actOfCommand('crop-zoom-in');
  const back = actOfCommand('crop-zoom-out');
  if (closer?.kind !== 'zoom' || back?.kind !== 'zoom') throw new Error('These commands zoom');
  expect(closer.factor).toBeGreaterThan(1);
  expect(closer.factor * back.factor).toBeCloseTo(1);
});

test('the frame is turned to either side', () => {
  expect(actOfCommand('crop-turn-right')).toEqual({ kind: 'turn', quarterTurns: 1 });
  expect(actOfCommand('crop-turn-left')).toEqual({ kind: 'turn', quarterTurns: 3 });
  expect(actOfCommand('crop-save')).toBeNull();
});
