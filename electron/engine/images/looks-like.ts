import sharp from 'sharp';

/** Both pictures are compared as squares of so many pixels: small enough that a second encoding makes no difference. */
const edge = 24;
/** Of 255, on average over all pixels. A second encoding of the same picture stays under 4; another face is over 15. */
const mostDifference = 9;

async function toGrid(bytes: Uint8Array): Promise<Buffer> {
  return await sharp(bytes, { failOn: 'none' })
    .rotate()
    // Systems that keep squares cut them from the middle.
    .resize(edge, edge, { fit: 'cover', position: 'centre' })
    .flatten({ background: '#ffffff' })
    .toColorspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
}

/**
 * Whether what a system keeps is the photo that was sent, encoded again, smaller, or cut to the square in its middle. It
 * tells one portrait from another; it does not recognize faces.
 * @throws what sharp throws for bytes that are no picture.
 */
export async function looksLike(sent: Uint8Array, kept: Uint8Array): Promise<boolean> {
  const [one, other] = await Promise.all([toGrid(sent), toGrid(kept)]);
  if (one.length !== other.length) return false;
  let sum = 0;
  for (const [place, value] of one.entries()) sum += Math.abs(value - (other[place] ?? 0));
  return sum / one.length <= mostDifference;
}
