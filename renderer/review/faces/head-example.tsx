import { type Size, turnedSize } from '../../../electron/core/photo/picture-size.ts';
import {
  type CenteredCrop,
  centerHead,
  type HeadPlacing,
} from '../../../electron/core/review/center-head.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Preset } from '../../../electron/core/systems/preset.ts';
import { photoAddress } from '../../photo/photo-address.ts';
import styles from './center-heads.module.css';

export interface PlacedHead {
  readonly crop: CenteredCrop;
  /** Of the picture that the crop lies on. */
  readonly size: Size;
}

/** The crop that a photo would get; null where it would be cropped without regard to a head. */
export function placeHead(
  { head, width, height, turns }: PhotoRow,
  placing: HeadPlacing,
  { ratio, minimumWidth, minimumHeight }: Preset,
): PlacedHead | null {
  if (!head || width === null || height === null) return null;
  const size = turnedSize({ width, height }, turns);
  const minimum = { width: minimumWidth, height: minimumHeight };
  const crop = centerHead(size, head, { ...placing, ratio, minimum });
  return crop && { crop, size };
}

const percent = (share: number) => `${share * 100}%`;

/** One photo as it would be cropped, with the lines of the eyes, crown and chin. */
export function HeadExample({
  photo,
  placed: { crop, size },
  name,
}: {
  readonly photo: PhotoRow;
  readonly placed: PlacedHead;
  readonly name: string;
}) {
  const { box } = crop;
  const { head } = photo;
  const down = (y: number) => percent((y - box.top) / box.height);
  return (
    <div className={styles['example']} style={{ aspectRatio: `${box.width} / ${box.height}` }}>
      <img
        src={photoAddress('turned', photo)}
        alt={name}
        draggable={false}
        style={{
          width: percent(size.width / box.width),
          left: percent(-box.left / box.width),
          top: percent(-box.top / box.height),
        }}
      />
      {head ? (
        <>
          <span className={styles['edge']} style={{ top: down(head.top) }} />
          <span className={styles['eyes']} style={{ top: down(head.eyeY) }} />
          <span className={styles['edge']} style={{ top: down(head.top + head.height) }} />
        </>
      ) : null}
    </div>
  );
}
