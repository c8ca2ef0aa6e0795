import type { Rectangle } from 'electron';
import { z } from 'zod';

/** In device-independent pixels. */
export const smallestWindow = { width: 1_024, height: 700 } as const;
const usualWindow = { width: 1_280, height: 800 } as const;

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

export const windowStateSchema = z.object({
  bounds: boundsSchema.nullable().default(null),
  isMaximized: z.boolean().default(false),
});

export type WindowState = z.output<typeof windowStateSchema>;

/** How much of a window's upper edge must lie on a screen for a person to take hold of it. */
const gripPixels = 100;

function canBeGrasped(bounds: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(bounds.x, screen.x);
  const right = Math.min(bounds.x + bounds.width, screen.x + screen.width);
  const isTopInside = bounds.y >= screen.y && bounds.y + gripPixels <= screen.y + screen.height;
  return right - left >= gripPixels && isTopInside;
}

/**
 * Where the window goes: where it was, unless that screen is gone or has another size; else in the middle.
 * @param screens The areas of all screens without task bars and the like.
 */
export function placeWindow(
  state: WindowState,
  screens: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  const { bounds } = state;
  if (!bounds) return usualWindow;
  const width = Math.max(bounds.width, smallestWindow.width);
  const height = Math.max(bounds.height, smallestWindow.height);
  const placed = { x: bounds.x, y: bounds.y, width, height };
  const screen = screens.find((one) => canBeGrasped(placed, one));
  if (!screen) return usualWindow;
  return {
    ...placed,
    width: Math.max(smallestWindow.width, Math.min(width, screen.width)),
    height: Math.max(smallestWindow.height, Math.min(height, screen.height)),
  };
}
