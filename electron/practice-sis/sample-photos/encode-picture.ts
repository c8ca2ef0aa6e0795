import sharp, { type Exif, type Sharp } from 'sharp';
import { assertNever } from '../../core/shared/assert-never.ts';
import { fromRaw, type Picture } from './take-photo.ts';

export type Encoding =
  | {
      readonly kind: 'jpeg';
      /** EXIF orientation: the pixels are stored lying on their side, as phones store them. */
      readonly orientation?: 6 | 8;
      /** EXIF ImageDescription: where photographers' software writes a name. */
      readonly description?: string;
      readonly hasLocation?: true;
      readonly isCmyk?: true;
      /** Behind the picture, where phones keep the film of a moving photo. */
      readonly bytesBehind?: number;
    }
  | { readonly kind: 'png' }
  | { readonly kind: 'tiff'; readonly isCompressed: boolean; readonly pages: 1 | 2 };

export async function encodePicture(picture: Picture, encoding: Encoding): Promise<Buffer> {
  const pixels = fromRaw(picture);
  switch (encoding.kind) {
    case 'jpeg':
      return Buffer.concat([
        await encodeJpeg(pixels, encoding, qualityFor(picture)).toBuffer(),
        Buffer.alloc(encoding.bytesBehind ?? 0),
      ]);
    case 'png':
      return pixels.png({ compressionLevel: 6 }).toBuffer();
    case 'tiff':
      return encodeTiff(pixels, picture, encoding);
    default:
      return assertNever(encoding);
  }
}

// Laboratories save small portraits at a high quality and let large ones pay for it.
function qualityFor({ width }: Picture): number {
  return width > 900 ? 86 : 93;
}

function encodeJpeg(
  pixels: Sharp,
  { orientation, description, hasLocation, isCmyk }: Encoding & { readonly kind: 'jpeg' },
  quality: number,
): Sharp {
  // Orientation 6 says "turn me a quarter clockwise", so the pixels lie a quarter the other way.
  const turned = orientation === undefined ? pixels : pixels.rotate(orientation === 6 ? 270 : 90);
  const coloured = isCmyk ? turned.toColourspace('cmyk') : turned;
  const exif: Exif = {
    ...(description === undefined ? {} : { IFD0: { ImageDescription: description } }),
    ...(hasLocation ? { IFD3: middleOfTheOcean } : {}),
  };
  const told = Object.keys(exif).length === 0 ? coloured : coloured.withExif(exif);
  return (orientation === undefined ? told : told.withMetadata({ orientation })).jpeg({ quality });
}

// Latitude and longitude 0: nobody's school.
const middleOfTheOcean = {
  GPSVersionID: '2 3 0 0',
  GPSLatitudeRef: 'N',
  GPSLatitude: '0/1 0/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '0/1 0/1 0/1',
} as const;

async function encodeTiff(
  pixels: Sharp,
  { width, height, pixels: raw }: Picture,
  { isCompressed, pages }: Encoding & { readonly kind: 'tiff' },
): Promise<Buffer> {
  const options = isCompressed
    ? ({ compression: 'lzw', predictor: 'horizontal' } as const)
    : ({ compression: 'none' } as const);
  if (pages === 1) return pixels.tiff(options).toBuffer();
  // libvips takes a tall picture cut at every `pageHeight` for a picture of several pages.
  const both = Buffer.concat([raw, raw]);
  return sharp(both, { raw: { width, height: height * 2, channels: 3, pageHeight: height } })
    .tiff(options)
    .toBuffer();
}
