import type { CropBox } from '../../../electron/core/photo/picture-size.ts';
import { type CropRules, placeOf } from './crop-box.ts';

function placeInWords(percent: number, [start, end]: readonly [string, string]): string {
  if (percent <= 0) return `at the ${start} edge`;
  if (percent >= 100) return `at the ${end} edge`;
  return `${percent} percent from the ${start}`;
}

/** For those who hear the screen: "Frame of 640 by 800 pixels, at the left edge, 20 percent from the top." */
export function cropInWords(box: CropBox, rules: CropRules, isTooSmall: boolean): string {
  const { across, down } = placeOf(box, rules);
  const isWide = box.width >= rules.size.width;
  const isHigh = box.height >= rules.size.height;
  const place = [
    isWide ? null : placeInWords(across, ['left', 'right']),
    isHigh ? null : placeInWords(down, ['top', 'bottom']),
  ].filter((words) => words !== null);
  const where = place.length === 0 ? 'the whole photo' : place.join(', ');
  const warning = isTooSmall ? ' It may look blurry.' : '';
  return `Crop of ${box.width} by ${box.height} pixels, ${where}.${warning}`;
}
