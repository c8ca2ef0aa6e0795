import { type Colour, css } from './colour.ts';

export type Stop = readonly [offset: number, colour: Colour, opacity?: number];

function stopsOf(stops: readonly Stop[]): string {
  return stops
    .map(([offset, colour, opacity = 1]) => {
      return `<stop offset="${offset}" stop-color="${css(colour)}" stop-opacity="${opacity}"/>`;
    })
    .join('');
}

export function linearGradient(
  id: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  stops: readonly Stop[],
): string {
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`;
}

export function radialGradient(
  id: string,
  [x, y, radius]: readonly [number, number, number],
  stops: readonly Stop[],
): string {
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${x}" cy="${y}" r="${radius}">${stopsOf(stops)}</radialGradient>`;
}

/** A soft patch of light or shade that fades to nothing at its edge: much cheaper than a blur. */
export function glow(
  id: string,
  place: { x: number; y: number; rx: number; ry: number; turnDegrees?: number },
  colour: Colour,
  opacity: number,
): string {
  const { x, y, rx, ry, turnDegrees = 0 } = place;
  const stops = stopsOf([
    [0, colour, opacity],
    [0.35, colour, opacity * 0.74],
    [0.7, colour, opacity * 0.22],
    [1, colour, 0],
  ]);
  const turn = turnDegrees === 0 ? '' : ` transform="rotate(${turnDegrees} ${x} ${y})"`;
  return `<radialGradient id="${id}">${stops}</radialGradient><ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="url(#${id})"${turn}/>`;
}

export function clip(id: string, data: string): string {
  return `<clipPath id="${id}"><path d="${data}"/></clipPath>`;
}

export function filled(data: string, fill: string, opacity = 1, more = ''): string {
  return `<path d="${data}" fill="${fill}" fill-opacity="${opacity}" ${more}/>`;
}

export function stroked(data: string, stroke: string, width: number, opacity = 1, more = ''): string {
  return `<path d="${data}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/** The blurred shade that something throws on what lies behind it, moved by `dx` and `dy`. */
export function shadow(
  data: string,
  colour: Colour,
  opacity: number,
  [dx, dy]: readonly [dx: number, dy: number],
): string {
  return `<g filter="url(#soft)" transform="translate(${dx} ${dy})">${filled(data, css(colour), opacity)}</g>`;
}
