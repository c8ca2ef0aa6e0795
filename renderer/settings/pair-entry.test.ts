import { expect, test } from 'vitest';
import { checkPair } from './number-entry.ts';

test.each([
  ['4:5', { width: 4, height: 5 }],
  [' 4 : 5 ', { width: 4, height: 5 }],
  [' 360 x 480 ', { width: 360, height: 480 }],
  ['360×480', { width: 360, height: 480 }],
  ['  ', null],
])('%j is a pair or nothing', (text, value) => {
  expect(checkPair(text, '4:5')).toEqual({ kind: 'pair', value });
});

test.each(['4', '4:0', '4:5:6', 'a x b', '-4:5', '1000000x1'])('%j is no pair', (text) => {
  expect(checkPair(text, '4:5')).toEqual({
    kind: 'wrong',
    sentence: 'Use the format 4:5, or leave blank.',
  });
});
