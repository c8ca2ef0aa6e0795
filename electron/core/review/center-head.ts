import type { Head } from '../photo/faces/head-of.ts';
import type { CropBox, Size } from '../photo/picture-size.ts';

/** Where heads lie in their crop, as shares of its height. */
export interface HeadPlacing {
  /** From crown to chin. */
  readonly headShare: number;
  /** From the upper edge to the eyes. */
  readonly eyesFromTop: number;
}

/**
 * The lower end of what US passport photos allow (head 50 to 69% of the height, eyes 56 to 69% above the lower edge:
 * travel.state.gov, "Photo Composition Template"): students are shown with their shoulders.
 */
export const usualPlacing: HeadPlacing = { headShare: 0.5, eyesFromTop: 0.4 };

export const placingLimits = {
  headShare: { least: 0.3, most: 0.7 },
  eyesFromTop: { least: 0.3, most: 0.5 },
} as const;

/** Room that is kept around a head, as shares of its height: hair stands above the crown. */
const room = { above: 0.15, below: 0.05, beside: 0.08 } as const;

export interface CenteredCrop {
  readonly box: CropBox;
  /** Whether the head lies as asked for. Not where the picture ends too near to it, or has too few pixels. */
  readonly isExact: boolean;
}

export interface CenterOptions extends HeadPlacing {
  /** Width divided by height; null for that of the picture. */
  readonly ratio: number | null;
  /** A crop is no smaller than this where the picture is not, so that nothing has to be enlarged. */
  readonly minimum: Size;
}

const exactShare = 0.015;

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/**
 * A crop that shows the head at the size and place asked for, as nearly as the picture allows. No head is cut, nothing
 * beyond the picture is shown, and nothing is enlarged. Null where no crop of the ratio holds the whole head.
 */
export function centerHead(
  size: Size,
  head: Head,
  { headShare, eyesFromTop, ratio: asked, minimum }: CenterOptions,
): CenteredCrop | null {
  const ratio = asked ?? size.width / size.height;
  const largest = Math.min(size.height, size.width / ratio);
  const centerX = head.left + head.width / 2;
  const wanted = head.height / headShare;
  const least = Math.max(
    // All of the head and some room, around eyes that lie where they are asked to.
    (head.eyeY - head.top + head.height * room.above) / eyesFromTop,
    (head.top + head.height - head.eyeY + head.height * room.below) / (1 - eyesFromTop),
    (head.width + 2 * head.height * room.beside) / ratio,
    minimum.height,
    minimum.width / ratio,
  );
  const height = Math.min(Math.max(wanted, least), largest);
  const width = height * ratio;
  const wantedTop = head.eyeY - eyesFromTop * height;
  const box = {
    left: Math.round(clamp(centerX - width / 2, 0, size.width - width)),
    top: Math.round(clamp(wantedTop, 0, size.height - height)),
    width: Math.max(1, Math.min(size.width, Math.round(width))),
    height: Math.max(1, Math.min(size.height, Math.round(height))),
  };
  box.left = Math.min(box.left, size.width - box.width);
  box.top = Math.min(box.top, size.height - box.height);
  if (!holdsHead(box, head, size)) return null;
  const isNear = (one: number, other: number) => Math.abs(one - other) <= height * exactShare + 1;
  const isExact =
    isNear(height, wanted) && isNear(box.top, wantedTop) && isNear(box.left, centerX - width / 2);
  return { box, isExact };
}

/** What the picture itself cuts off is not cut by the crop. */
function holdsHead(box: CropBox, head: Head, size: Size): boolean {
  // Crops are of whole pixels.
  const slack = 1;
  return (
    box.left <= Math.max(0, head.left) + slack &&
    box.top <= Math.max(0, head.top) + slack &&
    box.left + box.width >= Math.min(size.width, head.left + head.width) - slack &&
    box.top + box.height >= Math.min(size.height, head.top + head.height) - slack
  );
}
