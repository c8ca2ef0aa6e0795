export type FrameAct =
  | { readonly kind: 'move'; readonly right: number; readonly down: number }
  /** Above 1: closer, which makes the frame smaller. */
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'turn'; readonly quarterTurns: 1 | 3 };

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** As a share of the frame's width. */
const stepShare = { small: 0.01, large: 0.1 } as const;
const zoomFactor = { small: 1.03, large: 1.15 } as const;

/** Moves go by a share of the frame: by pixels they would take all day on a large picture. */
export function moveStep(frameWidth: number, isLarge: boolean): number {
  return Math.max(1, Math.round(frameWidth * (isLarge ? stepShare.large : stepShare.small)));
}

export function zoomStep(isIn: boolean, isLarge: boolean): number {
  const factor = isLarge ? zoomFactor.large : zoomFactor.small;
  return isIn ? factor : 1 / factor;
}

/** Arrow keys move the frame. */
export function moveOfKey({ key, shiftKey }: Pressed, frameWidth: number): FrameAct | null {
  const step = moveStep(frameWidth, shiftKey);
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

/** Plus and minus zoom, wherever they are on a keyboard; R turns. */
export function actOfKey({ key, shiftKey }: Pressed): FrameAct | null {
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoom', factor: zoomStep(true, false) };
    case '-':
    case '_':
      return { kind: 'zoom', factor: zoomStep(false, false) };
    case 'r':
    case 'R':
      return { kind: 'turn', quarterTurns: shiftKey ? 3 : 1 };
    default:
      return null;
  }
}
