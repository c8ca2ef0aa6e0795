import {
  type CropBox,
  clampBox,
  type QuarterTurns,
  type Size,
  turnedSize,
} from '../../../electron/core/photo/picture-size.ts';
import { cropToRatio } from '../../../electron/core/review/plan-fixes.ts';
import type { Preset } from '../../../electron/core/systems/preset.ts';
import type { CropPlace } from '../../../electron/core/text/en/window/crop.ts';

/** What a frame can be on one picture: its ratio, and how small and how large. */
export interface CropRules {
  /** Of the upright, turned picture, in pixels. */
  readonly size: Size;
  readonly ratio: number;
  readonly smallestWidth: number;
  readonly largestWidth: number;
}

// Smaller than half of what the SIS wants is no longer a portrait: it would only be a slip of the hand.
const smallestShareOfMinimum = 0.5;

export function cropRules(size: Size, preset: Pick<Preset, 'ratio' | 'minimumWidth'>): CropRules {
  // Where the system minds no shape, a part of the picture has the shape of the whole.
  const ratio = preset.ratio ?? size.width / size.height;
  const largestWidth = cropToRatio(size, ratio).width;
  const smallestWidth = Math.min(largestWidth, Math.round(preset.minimumWidth * smallestShareOfMinimum));
  return { size, ratio, smallestWidth, largestWidth };
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** A box of the right ratio around a point, moved until it lies on the picture. */
function boxAround(
  center: { readonly x: number; readonly y: number },
  wantedWidth: number,
  { size, ratio, smallestWidth, largestWidth }: CropRules,
): CropBox {
  const width = Math.round(between(wantedWidth, smallestWidth, largestWidth));
  const height = Math.min(size.height, Math.max(1, Math.round(width / ratio)));
  return {
    left: between(Math.round(center.x - width / 2), 0, size.width - width),
    top: between(Math.round(center.y - height / 2), 0, size.height - height),
    width,
    height,
  };
}

function centerOf({ left, top, width, height }: CropBox) {
  return { x: left + width / 2, y: top + height / 2 };
}

/** Where a frame begins: the one that is set, as far as it fits, or the one that keeps heads whole. */
export function startBox(known: CropBox | null, rules: CropRules): CropBox {
  if (!known) return cropToRatio(rules.size, rules.ratio);
  const box = clampBox(known, rules.size);
  return boxAround(centerOf(box), box.width, rules);
}

export function moveBox(box: CropBox, right: number, down: number, { size }: CropRules): CropBox {
  return {
    ...box,
    left: between(box.left + Math.round(right), 0, size.width - box.width),
    top: between(box.top + Math.round(down), 0, size.height - box.height),
  };
}

/** Larger or smaller around its middle. */
export function resizeBox(box: CropBox, width: number, rules: CropRules): CropBox {
  return boxAround(centerOf(box), width, rules);
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** As a corner is dragged: the opposite corner stays where it is. `wider` in pixels, to the outside. */
export function dragCorner(box: CropBox, corner: Corner, wider: number, rules: CropRules): CropBox {
  const { size, ratio, smallestWidth } = rules;
  const isLeft = corner.endsWith('left');
  const isTop = corner.startsWith('top');
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const roomAcross = isLeft ? right : size.width - box.left;
  const roomDown = isTop ? bottom : size.height - box.top;
  const most = Math.max(1, Math.min(roomAcross, Math.floor(roomDown * ratio)));
  const width = Math.round(between(box.width + wider, Math.min(smallestWidth, most), most));
  const height = Math.min(roomDown, Math.max(1, Math.round(width / ratio)));
  return { left: isLeft ? right - width : box.left, top: isTop ? bottom - height : box.top, width, height };
}

/** Its middle there, as far as the picture goes. */
export function centerBox(box: CropBox, x: number, y: number, rules: CropRules): CropBox {
  const { x: nowX, y: nowY } = centerOf(box);
  return moveBox(box, x - nowX, y - nowY, rules);
}

export function isCropTooSmall({ width, height }: Size, preset: Preset): boolean {
  return width < preset.minimumWidth || height < preset.minimumHeight;
}

/** Where the frame is, in percent of the way that it can go. */
export function placeOf(
  box: CropBox,
  { size }: CropRules,
): { readonly across: number; readonly down: number } {
  const share = (offset: number, room: number) => (room <= 0 ? 50 : Math.round((offset / room) * 100));
  return { across: share(box.left, size.width - box.width), down: share(box.top, size.height - box.height) };
}

/** A frame that lies on the turned picture, as it lies on the picture before it was turned. */
export function boxBeforeTurn(box: CropBox, turns: QuarterTurns, size: Size): CropBox {
  const turned = turnedSize(size, turns);
  const { left, top, width, height } = box;
  const right = turned.width - left - width;
  const bottom = turned.height - top - height;
  switch (turns) {
    case 0:
      return box;
    case 1:
      return { left: top, top: right, width: height, height: width };
    case 2:
      return { left: right, top: bottom, width, height };
    case 3:
      return { left: bottom, top: left, width: height, height: width };
  }
}

/** For the text that a screen reader says: what the crop fills has no place. */
export function cropPlace(box: CropBox, rules: CropRules, preset: Preset): CropPlace {
  const { across, down } = placeOf(box, rules);
  return {
    width: box.width,
    height: box.height,
    across: box.width >= rules.size.width ? null : across,
    down: box.height >= rules.size.height ? null : down,
    isTooSmall: isCropTooSmall(box, preset),
  };
}
