/** Red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** As cloth is white. */
export const white: Colour = [238, 236, 232];

export function colour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `amount` 0 is all `from`, 1 is all `to`. */
export function mix(from: Colour, to: Colour, amount: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * amount,
    from[1] + (to[1] - from[1]) * amount,
    from[2] + (to[2] - from[2]) * amount,
  ];
}

export function lighter(from: Colour, amount: number): Colour {
  return mix(from, [255, 250, 240], amount);
}

export function darker(from: Colour, amount: number): Colour {
  return mix(from, [16, 10, 14], amount);
}

/** As SVG writes it. */
export function css(from: Colour): string {
  return `rgb(${from.map((part) => Math.round(part)).join(',')})`;
}

/** How light it looks, from 0 to 1. */
export function lightness([red, green, blue]: Colour): number {
  return (0.3 * red + 0.59 * green + 0.11 * blue) / 255;
}
