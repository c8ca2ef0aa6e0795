import sharp from 'sharp';

/** Both pictures are compared as squares of so many pixels: small enough that a second encoding makes no difference. */
const edge = 24;
/** They are compared field by field, so that what differs in one place only differs. This many pixels each way. */
const fieldEdge = 3;
const fieldsWide = edge / fieldEdge;

/**
 * Of 255, on average over the field that differs most. The table in `looks-like.test.ts` is where it comes from: what
 * systems make of a photo stays well under it, and somebody else in the same pose is twice over it.
 */
export const mostDifference = 12;

/** The brightness of a picture's middle square: colors are blurred over whole fields by encoders of small pictures. */
export async function gridOf(bytes: Uint8Array): Promise<Uint8Array> {
  return await sharp(bytes, { failOn: 'none' })
    .rotate()
    // Systems that keep squares cut them from the middle.
    .resize(edge, edge, { fit: 'cover', position: 'centre' })
    .flatten({ background: '#ffffff' })
    .toColorspace('b-w')
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** How much two grids differ where they differ most, from 0 to 255. */
export function differenceOf(one: Uint8Array, other: Uint8Array): number {
  const sums = new Float64Array(fieldsWide ** 2);
  for (const [place, value] of one.entries()) {
    const row = Math.floor(place / edge / fieldEdge);
    const column = Math.floor((place % edge) / fieldEdge);
    const field = row * fieldsWide + column;
    sums[field] = (sums[field] ?? 0) + Math.abs(value - (other[place] ?? 0));
  }
  return Math.max(...sums) / fieldEdge ** 2;
}

/**
 * Whether what a system keeps is the photo that was sent, encoded again, smaller, or cut to the square in its middle. It
 * tells one portrait from another; it does not recognize faces.
 * @throws what sharp throws for bytes that are no picture.
 */
export async function looksLike(sent: Uint8Array, kept: Uint8Array): Promise<boolean> {
  const [one, other] = await Promise.all([gridOf(sent), gridOf(kept)]);
  return differenceOf(one, other) <= mostDifference;
}
