type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];
/** Chromaticity, x and y (CIE 1931). */
export type Chromaticity = readonly [x: number, y: number];

export interface ProfileColors {
  /** Light is a number to this power. */
  readonly gamma: number;
  /** Null for grey. */
  readonly primaries: {
    readonly white: Chromaticity;
    readonly red: Chromaticity;
    readonly green: Chromaticity;
    readonly blue: Chromaticity;
  } | null;
}

const d65: Chromaticity = [0.3127, 0.329];
const d50: Triple = [0.9642, 1, 0.8249];

export const srgbPrimaries = {
  white: d65,
  red: [0.64, 0.33],
  green: [0.3, 0.6],
  blue: [0.15, 0.06],
} as const;

/** Adobe RGB (1998), 4.3.1. */
export const adobeRgb: ProfileColors = {
  gamma: 563 / 256,
  primaries: { white: d65, red: [0.64, 0.33], green: [0.21, 0.71], blue: [0.15, 0.06] },
};

const toXyz = ([x, y]: Chromaticity): Triple => [x / y, 1, (1 - x - y) / y];
const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a ?? 0, b ?? 0, c ?? 0];
};

function inverse([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const over = (value: number) => value / determinant;
  return [
    [over(e * i - f * h), over(c * h - b * i), over(b * f - c * e)],
    [over(f * g - d * i), over(a * i - c * g), over(c * d - a * f)],
    [over(d * h - e * g), over(b * g - a * h), over(a * e - b * d)],
  ];
}

/** Bradford's, which profiles use (ICC.1:2022, annex E). */
const cones: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

function adaptToD50(color: Triple, white: Triple): Triple {
  const [from, to, seen] = [times(cones, white), times(cones, d50), times(cones, color)];
  return times(inverse(cones), [
    (seen[0] * to[0]) / from[0],
    (seen[1] * to[1]) / from[1],
    (seen[2] * to[2]) / from[2],
  ]);
}

function colorantsOf(primaries: NonNullable<ProfileColors['primaries']>): readonly Triple[] {
  const [red, green, blue] = [toXyz(primaries.red), toXyz(primaries.green), toXyz(primaries.blue)];
  const white = toXyz(primaries.white);
  const columns: Matrix = [
    [red[0], green[0], blue[0]],
    [red[1], green[1], blue[1]],
    [red[2], green[2], blue[2]],
  ];
  const shares = times(inverse(columns), white);
  return [red, green, blue].map((color, index) => {
    const share = shares[index] ?? 0;
    return adaptToD50([color[0] * share, color[1] * share, color[2] * share], white);
  });
}

function xyzTag(color: Triple): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 'latin1');
  for (const [index, value] of color.entries()) tag.writeInt32BE(Math.round(value * 65_536), 8 + index * 4);
  return tag;
}

function curveTag(gamma: number): Buffer {
  // Of the kind "para" with an exponent alone: as "curv" has it, it would be rounded to 1/256.
  const tag = Buffer.alloc(16);
  tag.write('para', 'latin1');
  tag.writeInt32BE(Math.round(gamma * 65_536), 12);
  return tag;
}

function textTag(text: string): Buffer {
  const tag = Buffer.alloc(90 + text.length + 1);
  tag.write('desc', 'latin1');
  tag.writeUInt32BE(text.length + 1, 8);
  tag.write(text, 12, 'latin1');
  return tag;
}

/** An ICC profile (version 4 curves in a display profile) for pictures that tell their colors in another way. */
export function makeProfile({ gamma, primaries }: ProfileColors): Buffer {
  const curve = curveTag(gamma);
  const colorants = primaries ? colorantsOf(primaries) : [];
  const tags: (readonly [string, Buffer])[] = [
    ['desc', textTag('As the picture says')],
    ['wtpt', xyzTag(d50)],
    ...colorants.map((color, index) => [`${'rgb'[index]}XYZ`, xyzTag(color)] as const),
    ...(primaries ? ['rTRC', 'gTRC', 'bTRC'] : ['kTRC']).map((name) => [name, curve] as const),
  ];
  const header = Buffer.alloc(128 + 4 + tags.length * 12);
  header.writeUInt32BE(0x04200000, 8);
  header.write(`mntr${primaries ? 'RGB ' : 'GRAY'}XYZ `, 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  for (const [index, value] of d50.entries()) header.writeInt32BE(Math.round(value * 65_536), 68 + index * 4);
  header.writeUInt32BE(tags.length, 128);
  let position = header.length;
  const bodies = tags.map(([name, tag], index) => {
    const body = Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)]);
    header.write(name, 132 + index * 12, 'latin1');
    header.writeUInt32BE(position, 136 + index * 12);
    header.writeUInt32BE(tag.length, 140 + index * 12);
    position += body.length;
    return body;
  });
  header.writeUInt32BE(position, 0);
  return Buffer.concat([header, ...bodies]);
}
