import sharp from 'sharp';
import type { Random } from './random.ts';

/** Red, green and blue from 0 to 255. */
type Color = readonly [red: number, green: number, blue: number];

/** A photographer's painted cloth: two tones in clouds, lit from behind the head. */
export interface Backdrop {
  readonly dark: Color;
  readonly bright: Color;
  /** How strongly the clouds show, from 0 to 1. */
  readonly mottling: number;
}

const cloths = [
  ['#2f4156', '#8fa7bf', 5],
  ['#3d4a55', '#a7b2bb', 4],
  ['#4a443e', '#b5a998', 3],
  ['#34483f', '#97ad9a', 2],
  ['#46405a', '#aaa3bf', 2],
  ['#1f4a57', '#7fb0b8', 2],
  ['#5a4238', '#c3a58c', 1.5],
  ['#5d6672', '#d3d8dc', 2],
  ['#5a3c48', '#b98f9b', 1],
] as const;

export function chooseBackdrop(random: Random): Backdrop {
  const [dark, bright] = random.pickWeighted(
    cloths.map(
      ([darkHex, brightHex, weight]) => [[colorOf(darkHex), colorOf(brightHex)] as const, weight] as const,
    ),
  );
  return { dark, bright, mottling: random.between(0.45, 1) };
}

// Clouds have no edges: a small picture of them, drawn larger, is as good as a large one.
const cloudColumns = 96;
const cloudSizes = [
  [37, 0.5],
  [19, 0.36],
  [10, 0.24],
  [5, 0.14],
] as const;

/** The backdrop as raw RGB, `width` x `height` pixels. */
export async function paintBackdrop(
  random: Random,
  backdrop: Backdrop,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const rows = Math.max(2, Math.round((cloudColumns * height) / width));
  const clouds = cloudField(random, cloudColumns, rows);
  const pixels = Buffer.alloc(cloudColumns * rows * 3);
  const [lightX, lightY] = [random.between(0.42, 0.54), random.between(0.36, 0.46)];
  const shortSide = Math.min(cloudColumns, rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < cloudColumns; column += 1) {
      const away = Math.hypot(column - lightX * cloudColumns, (row - lightY * rows) * 0.85) / shortSide;
      const lit = 0.74 - away * away * 0.72;
      const cloud = (clouds[row * cloudColumns + column] as number) * 0.42 * backdrop.mottling;
      const shade = mix(backdrop.dark, backdrop.bright, Math.min(Math.max(lit + cloud, 0), 1.04));
      pixels.set(
        shade.map((part) => Math.min(Math.round(part), 255)),
        (row * cloudColumns + column) * 3,
      );
    }
  }
  return sharp(pixels, { raw: { width: cloudColumns, height: rows, channels: 3 } })
    .resize(width, height, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer();
}

/** Clouds of four sizes laid over one another, from about -1 to 1. */
function cloudField(random: Random, columns: number, rows: number): Float64Array {
  const field = new Float64Array(columns * rows);
  for (const [size, weight] of cloudSizes) {
    // Each size lies at its own angle: knots in line with the picture's edges would show as a grid.
    const angle = random.between(0, Math.PI);
    const [cosine, sine] = [Math.cos(angle) / size, Math.sin(angle) / size];
    const knot = knotsOf(random.whole(0, 2 ** 31));
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const x = column * cosine - row * sine;
        const y = column * sine + row * cosine;
        const [left, top] = [Math.floor(x), Math.floor(y)];
        const [u, v] = [eased(x - left), eased(y - top)];
        const upper = blend(knot(left, top), knot(left + 1, top), u);
        const lower = blend(knot(left, top + 1), knot(left + 1, top + 1), u);
        const index = row * columns + column;
        field[index] = (field[index] as number) + blend(upper, lower, v) * weight;
      }
    }
  }
  return field;
}

/** A number from -1 to 1 for each knot of an endless grid. */
function knotsOf(seed: number): (x: number, y: number) => number {
  return (x, y) => {
    let bits = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ seed;
    bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return ((bits ^ (bits >>> 16)) >>> 0) / 0x8000_0000 - 1;
  };
}

function eased(share: number): number {
  return share * share * share * (share * (share * 6 - 15) + 10);
}

function blend(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function colorOf(hex: string): Color {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `amount` 0 is all `from`, 1 is all `to`. */
function mix(from: Color, to: Color, amount: number): Color {
  return [blend(from[0], to[0], amount), blend(from[1], to[1], amount), blend(from[2], to[2], amount)];
}
