/** Of the colors of sRGB (IEC 61966-2-1), adapted to D50 as profiles have them: X, Y, Z. */
const srgbColorants: Readonly<Record<string, readonly number[]>> = {
  rXYZ: [0.436, 0.2225, 0.0139],
  gXYZ: [0.3851, 0.7169, 0.0971],
  bXYZ: [0.1431, 0.0606, 0.7141],
};
/** Profiles round, and some adapt to D50 in another way: nobody sees as much. */
const colorantTolerance = 0.012;

/** How bright sRGB is at half of its numbers. A gamma of 2.2 has 0.2176; 1.8, as old Macs have it, 0.2872. */
const srgbAtHalf = 0.214;
const curveTolerance = 0.015;

function readTags(view: DataView): ReadonlyMap<string, number> {
  const tags = new Map<string, number>();
  const count = Math.min(view.getUint32(128), 100);
  for (let at = 132; at < 132 + count * 12; at += 12) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    tags.set(name, view.getUint32(at + 4));
  }
  return tags;
}

const fixed = (view: DataView, at: number) => view.getInt32(at) / 65_536;

/** ICC.1:2022, 10.18: exponent g, and with more parameters a straight piece below d. */
function parametricAtHalf(view: DataView, at: number): number {
  const kind = view.getUint16(at + 8);
  const parameter = (index: number) => fixed(view, at + 12 + index * 4);
  const [g, a, b] = [parameter(0), kind > 0 ? parameter(1) : 1, kind > 0 ? parameter(2) : 0];
  return (a * 0.5 + b) ** g + (kind === 2 ? parameter(3) : kind === 4 ? parameter(5) : 0);
}

/** Of a tone curve, the light at half of the numbers; null where it is of a kind that nobody uses for one. */
function curveAtHalf(view: DataView, at: number): number | null {
  const kind = view.getUint32(at);
  if (kind === 0x70617261) return parametricAtHalf(view, at);
  if (kind !== 0x63757276) return null;
  const count = view.getUint32(at + 8);
  if (count === 0) return 0.5;
  if (count === 1) return 0.5 ** (view.getUint16(at + 12) / 256);
  const middle = (count - 1) / 2;
  const value = (index: number) => view.getUint16(at + 12 + index * 2) / 65_535;
  return (value(Math.floor(middle)) + value(Math.ceil(middle))) / 2;
}

function isLikeSrgb(view: DataView): boolean {
  const tags = readTags(view);
  const isGrey = view.getUint32(16) === 0x47524159;
  const curve = tags.get(isGrey ? 'kTRC' : 'gTRC');
  const atHalf = curve === undefined ? null : curveAtHalf(view, curve);
  if (atHalf === null || Math.abs(atHalf - srgbAtHalf) > curveTolerance) return false;
  return (
    isGrey ||
    Object.entries(srgbColorants).every(([name, expected]) => {
      const start = tags.get(name);
      return (
        start !== undefined &&
        expected.every(
          (value, axis) => Math.abs(fixed(view, start + 8 + axis * 4) - value) <= colorantTolerance,
        )
      );
    })
  );
}

/** Every ICC profile has this mark. */
const profileMark = 0x61637370;

export function isIccProfile(bytes: Uint8Array): boolean {
  if (bytes.length < 132) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(36) === profileMark;
}

/**
 * Does an ICC profile (ICC.1:2022) say what a viewer takes for granted without one? What is broken counts as no profile,
 * since viewers pass over it.
 */
export function isSrgbProfile(profile: Uint8Array): boolean {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  try {
    return !isIccProfile(profile) || isLikeSrgb(view);
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}
