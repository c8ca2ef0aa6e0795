import { type QuarterTurns, type Size, turnedSize } from '../../../electron/core/photo/picture-size.ts';
import styles from './crop.module.css';

/** A picture, and how far it is turned further, clockwise, without having been decided. */
export interface ShownPicture {
  readonly source: string;
  readonly turned: QuarterTurns;
}

/** Fills what is around it, which has the shape of `size`: the picture's size once it is turned. */
export function TurnedPicture({
  source,
  turned,
  size,
  alt,
}: ShownPicture & { readonly size: Size; readonly alt: string }) {
  const before = turnedSize(size, turned);
  return (
    <img
      key={source}
      src={source}
      alt={alt}
      draggable={false}
      className={styles['turned']}
      style={{
        width: `${(before.width / size.width) * 100}%`,
        height: `${(before.height / size.height) * 100}%`,
        transform: `translate(-50%, -50%) rotate(${turned * 90}deg)`,
      }}
    />
  );
}
