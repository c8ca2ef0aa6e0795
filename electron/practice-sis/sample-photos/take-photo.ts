import sharp, { type Sharp } from 'sharp';
import type { Student } from '../students.ts';
import { chooseBackdrop, paintBackdrop } from './backdrop.ts';
import { addGrain, type Grain } from './grain.ts';
import { choosePerson } from './portrait/choose-person.ts';
import { chooseSitting } from './portrait/choose-sitting.ts';
import { drawPortrait } from './portrait/draw-portrait.ts';
import { randomFrom } from './random.ts';
import { frameOf, type Shot } from './shot.ts';

/** Raw RGB pixels, 3 bytes each. */
export interface Picture {
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
}

// Drawn a little smaller than the picture and enlarged: a lens draws no edge as sharp as a pen.
const sharpness = 0.8;
const widestDrawing = 800;

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

/** The same seed and shot always give the same pixels. */
export async function takePhoto(seed: number, shot: Shot, grain: Grain): Promise<Picture> {
  const { student, sitting, width, height } = shot;
  const age = ageOf(student);
  const looks = randomFrom(seed, Number(student.id));
  const person = choosePerson(looks, age, scarfNames.includes(student.givenName) ? 0.6 : 0);
  const random = randomFrom(seed, Number(student.id), sitting + 1);
  const frame = frameOf(shot);

  const drawnWidth = Math.min(Math.round(width * sharpness), widestDrawing);
  const drawn = { width: drawnWidth, height: Math.round((drawnWidth * frame.height) / frame.width) };
  const portrait = drawPortrait(random, person, chooseSitting(random, person), frame, drawn.width);
  const backdrop = await paintBackdrop(random, chooseBackdrop(random), drawn);
  const composed = await fromRaw({ ...drawn, pixels: backdrop })
    .composite([{ input: Buffer.from(portrait) }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const pixels = await fromRaw({ ...drawn, pixels: composed })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer();
  addGrain(random, pixels, width, grain, 1.7);
  return { pixels, width, height };
}

export function fromRaw({ pixels, width, height }: Picture): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}

/** From 0 in kindergarten to 1 in grade 12. */
function ageOf({ grade }: Student): number {
  return grade === 'KG' ? 0 : Number(grade) / 12;
}
