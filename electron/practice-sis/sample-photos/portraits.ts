import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Student } from '../students.ts';
import type { Random } from './random.ts';
import { frameOf, type Shot } from './shot.ts';

/** Which drawing shows a student, in every photo of theirs. */
export interface Portrait {
  /** In the folder `portraits`, without `.webp`. */
  readonly name: string;
  /** Seen in a mirror: half of those who share a drawing. */
  readonly isMirrored: boolean;
}

/** Raw RGBA pixels and where they lie in the picture. */
export interface PlacedPortrait {
  readonly input: Buffer;
  readonly raw: { readonly width: number; readonly height: number; readonly channels: 4 };
  readonly left: number;
  readonly top: number;
}

/**
 * Head and shoulders on a clear ground. The drawings came out of code that drew faces, hair and clothes from random
 * numbers: nobody sat for them. Of each age there are so many without and with a headscarf.
 */
const ages = 5;
const bareHeads = 18;
const scarves = 2;

/** Beside this file, and, bundled, beside the bundle. */
const folder = fileURLToPath(new URL('./portraits/', import.meta.url));

/** What a drawing shows of the scene in `shot.ts`: more than a 4:5 picture, so that it can be moved and turned. */
const drawing = { x: 0, y: 20, width: 640, height: 940 };

const scarfNames: readonly string[] = [
  'Aaliyah',
  'Aisha',
  'Fatima',
  'Layla',
  'Nadia',
  'Noor',
  'Yara',
  'Zainab',
];

/** @param looks numbers that are the same for every photo of the student. */
export function choosePortrait(looks: Random, { grade, givenName }: Student): Portrait {
  const age = grade === 'KG' ? 0 : Math.min(Math.floor((Number(grade) + 1) / 3), ages - 1);
  const wearsScarf = scarfNames.includes(givenName) && looks.chance(0.6);
  const name = wearsScarf
    ? `age-${age}-scarf-${looks.whole(0, scarves - 1)}`
    : `age-${age}-${String(looks.whole(0, bareHeads - 1)).padStart(2, '0')}`;
  return { name, isMirrored: looks.chance(0.5) };
}

/**
 * The drawing as somebody sits for it this time: tilted a little, and a little beside the middle.
 * @param drawn the size of the picture in pixels, of the shot's shape.
 */
export async function placePortrait(
  random: Random,
  { name, isMirrored }: Portrait,
  shot: Pick<Shot, 'width' | 'height'>,
  drawn: { readonly width: number; readonly height: number },
): Promise<PlacedPortrait> {
  const frame = frameOf(shot);
  const scale = drawn.width / frame.width;
  const file = await readFile(path.join(folder, `${name}.webp`));
  const tilted = await sharp(file)
    .resize(Math.round(drawing.width * scale), Math.round(drawing.height * scale), { fit: 'fill' })
    .flop(isMirrored)
    .rotate(random.between(-2.2, 2.2), { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .raw()
    .toBuffer({ resolveWithObject: true });

  // A picture's edges cut off what sticks out over them.
  const { width, height } = tilted.info;
  const middleX = (drawing.x + drawing.width / 2 + random.between(-9, 9) - frame.x) * scale;
  const middleY = (drawing.y + drawing.height / 2 + random.between(-8, 8) - frame.y) * scale;
  const [x, y] = [Math.round(middleX - width / 2), Math.round(middleY - height / 2)];
  const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
  const raw = {
    width: Math.min(x + width, drawn.width) - left,
    height: Math.min(y + height, drawn.height) - top,
    channels: 4,
  } as const;
  const input = await sharp(tilted.data, { raw: { width, height, channels: 4 } })
    .extract({ left: left - x, top: top - y, width: raw.width, height: raw.height })
    .raw()
    .toBuffer();
  return { input, raw, left, top };
}
