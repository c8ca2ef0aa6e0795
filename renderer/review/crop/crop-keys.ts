import type { CommandAt } from '../../../electron/core/contract/commands.ts';

export type CropAct =
  | { readonly kind: 'move'; readonly right: number; readonly down: number }
  /** Above 1: closer, which makes the frame smaller. */
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'turn'; readonly quarterTurns: 1 | 3 };

/** As a share of the frame's width. */
const stepShare = { small: 0.01, large: 0.1 } as const;
const zoomFactor = { small: 1.03, large: 1.15 } as const;

/** Moves go by a share of the frame: by pixels they would take all day on a large picture. */
export function moveStep(cropWidth: number, isLarge: boolean): number {
  return Math.max(1, Math.round(cropWidth * (isLarge ? stepShare.large : stepShare.small)));
}

export function zoomStep(isIn: boolean, isLarge: boolean): number {
  const factor = isLarge ? zoomFactor.large : zoomFactor.small;
  return isIn ? factor : 1 / factor;
}

/** The arrow keys move the frame; null for any other key. */
export function moveOfKey(key: string, isLarge: boolean, cropWidth: number): CropAct | null {
  const step = moveStep(cropWidth, isLarge);
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'move', right: -step, down: 0 };
    case 'ArrowRight':
      return { kind: 'move', right: step, down: 0 };
    case 'ArrowUp':
      return { kind: 'move', right: 0, down: -step };
    case 'ArrowDown':
      return { kind: 'move', right: 0, down: step };
    default:
      return null;
  }
}

/** What a command of the crop does to the frame, wherever the focus is in the dialog; null for one that is not so. */
export function actOfCommand(command: CommandAt<'crop'> | null): CropAct | null {
  switch (command) {
    case 'crop-zoom-in':
      return { kind: 'zoom', factor: zoomStep(true, false) };
    case 'crop-zoom-out':
      return { kind: 'zoom', factor: zoomStep(false, false) };
    case 'crop-turn-right':
      return { kind: 'turn', quarterTurns: 1 };
    case 'crop-turn-left':
      return { kind: 'turn', quarterTurns: 3 };
    default:
      return null;
  }
}
