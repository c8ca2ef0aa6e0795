import { expect, test } from 'vitest';
import { type FaceMeasures, flawsOf } from './judge-face.ts';

const fine: FaceMeasures = { lights: 180, pictureLights: 200, clippedShare: 0, blur: 0.3, side: 200 };

test.each<[string, Partial<FaceMeasures>, readonly string[]]>([
  ['nothing', {}, []],
  ['blur', { blur: 0.6 }, ['blurred']],
  ['too little light everywhere', { lights: 70, pictureLights: 80 }, ['dark']],
  ['light from behind', { lights: 110, pictureLights: 250 }, ['dark']],
  ['too much light', { clippedShare: 0.5 }, ['bright']],
  ['several things', { blur: 0.7, clippedShare: 0.5 }, ['blurred', 'bright']],
  ['too few pixels to say', { blur: 0.9, lights: 10, side: 30 }, []],
])('%s', (_what, measures, flaws) => {
  expect(flawsOf({ ...fine, ...measures })).toEqual(flaws);
});
