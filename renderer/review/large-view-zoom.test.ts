import { expect, test } from 'vitest';
import { nextZoom, smallestZoom } from './large-view-zoom.ts';

test('it goes up to eight times, and back to all of the photo', () => {
  let zoom = smallestZoom;
  for (let press = 0; press < 9; press += 1) zoom = nextZoom(zoom, true);
  expect(zoom).toBe(8);
  for (let press = 0; press < 9; press += 1) zoom = nextZoom(zoom, false);
  expect(zoom).toBe(smallestZoom);
});
