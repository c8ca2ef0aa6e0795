import type { Sharp } from 'sharp';
import { type Fix, needsEncoding } from '../../core/photo/fix.ts';
import { assertNever } from '../../core/shared/assert-never.ts';
import { dropLocation } from './drop-location.ts';
import { withPicture } from './open-picture.ts';
import { ownBytes } from './own-bytes.ts';

const jpegQuality = 90;

function applyFix(picture: Sharp, fix: Fix): Sharp {
  switch (fix.kind) {
    case 'turn':
      return picture.rotate(fix.quarterTurns * 90);
    case 'crop':
      return picture.extract(fix.box);
    case 'shrink':
      return picture.resize({
        width: fix.width,
        height: fix.height,
        fit: 'inside',
        withoutEnlargement: true,
      });
    case 'extension':
    case 'orient':
    case 'drop-location':
    case 'convert':
      // Being turned upright, opened and encoded does it.
      return picture;
    default:
      return assertNever(fix);
  }
}

/** Works on a picture that was found whole, upright and with its fixes. */
export function withFixed<Result>(
  bytes: Uint8Array,
  fixes: readonly Fix[],
  work: (picture: Sharp) => Promise<Result>,
): Promise<Result> {
  return withPicture(bytes, 'errors', (picture) => work(fixes.reduce(applyFix, picture.autoOrient())));
}

/** For code tables of its own, libjpeg holds six bytes for each pixel of a picture, and saves a tenth of its bytes. */
const mostPixelsForOwnTables = 24_000_000;

/** An sRGB JPEG without metadata; what was transparent is white. @param quality 1 to 100. */
export async function encodePhoto(picture: Sharp, quality: number): Promise<Buffer> {
  const { width, height } = await picture.metadata();
  const optimiseCoding = width * height <= mostPixelsForOwnTables;
  const plain = picture.flatten({ background: 'white' }).toColourspace('srgb');
  return ownBytes(await plain.jpeg({ quality, optimiseCoding }).toBuffer());
}

/**
 * A photo with its fixes applied: one decode, one encode. The result is an upright sRGB JPEG of the first page,
 * without metadata; what was transparent is white.
 * @throws Error if the picture cannot be decoded.
 */
export async function renderPhoto(bytes: Uint8Array, fixes: readonly Fix[]): Promise<Buffer> {
  return withFixed(bytes, fixes, (picture) => encodePhoto(picture, jpegQuality));
}

/** As `renderPhoto`, but a JPEG that is only to lose its place is not encoded again. */
export async function fixPhoto(bytes: Buffer, fixes: readonly Fix[]): Promise<Buffer> {
  const stripped = needsEncoding(fixes) ? null : dropLocation(bytes);
  return stripped ?? renderPhoto(bytes, fixes);
}
