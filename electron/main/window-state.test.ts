import { expect, test } from 'vitest';
import { placeWindow, windowStateSchema } from './window-state.ts';

const laptop = { x: 0, y: 0, width: 1_440, height: 860 };
const beside = { x: 1_440, y: -200, width: 2_560, height: 1_400 };
const place = (bounds: object | null, screens = [laptop]) =>
  placeWindow(windowStateSchema.parse({ bounds }), screens);

test('the first time in the usual size, in the middle', () => {
  expect(place(null)).toEqual({ width: 1_280, height: 800 });
});

test.each([
  { what: 'as it was', bounds: { x: 40, y: 30, width: 1_200, height: 760 }, screens: [laptop] },
  {
    what: 'on the second screen',
    bounds: { x: 1_500, y: -100, width: 1_800, height: 1_000 },
    screens: [laptop, beside],
  },
  { what: 'partly outside', bounds: { x: -800, y: 0, width: 1_200, height: 800 }, screens: [laptop] },
])('$what', ({ bounds, screens }) => {
  expect(place(bounds, screens)).toEqual(bounds);
});

test.each([
  { what: 'the second screen is gone', bounds: { x: 1_500, y: 0, width: 1_280, height: 800 } },
  { what: 'its top lies above the screen', bounds: { x: 0, y: -50, width: 1_280, height: 800 } },
  { what: 'its top lies below the screen', bounds: { x: 0, y: 820, width: 1_280, height: 800 } },
  { what: 'too little of it is on the screen', bounds: { x: 1_400, y: 0, width: 1_280, height: 800 } },
])('in the middle if $what', ({ bounds }) => {
  expect(place(bounds)).toEqual({ width: 1_280, height: 800 });
});

test('never larger than its screen, nor smaller than the smallest', () => {
  expect(place({ x: 0, y: 0, width: 5_000, height: 3_000 })).toMatchObject({ width: 1_440, height: 860 });
  expect(place({ x: 0, y: 0, width: 10, height: 10 })).toMatchObject({ width: 1_024, height: 700 });
});
