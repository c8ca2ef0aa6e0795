export type Point = readonly [x: number, y: number];

const round = (value: number): number => Math.round(value * 10) / 10;

/** SVG path data of a smooth line through the points (Catmull-Rom). */
export function smoothLine(points: readonly Point[]): string {
  const [first] = points;
  return first === undefined ? '' : `M${round(first[0])} ${round(first[1])}${smoothRest(points, false)}`;
}

/** SVG path data of a smooth closed shape through the points. */
export function smoothShape(points: readonly Point[]): string {
  const [first] = points;
  return first === undefined ? '' : `M${round(first[0])} ${round(first[1])}${smoothRest(points, true)}Z`;
}

/** SVG path data of a closed shape made of smooth sides that meet in corners. */
export function shapeOfSides(sides: readonly (readonly Point[])[]): string {
  let data = '';
  for (const side of sides) {
    const [first] = side;
    if (first === undefined) continue;
    data += `${data === '' ? 'M' : 'L'}${round(first[0])} ${round(first[1])}${smoothRest(side, false)}`;
  }
  return `${data}Z`;
}

function smoothRest(points: readonly Point[], closed: boolean): string {
  let data = '';
  const last = points.length - 1;
  for (let index = 0; index < (closed ? points.length : last); index += 1) {
    const [c1, c2, end] = segment(points, index, closed);
    data += `C${round(c1[0])} ${round(c1[1])} ${round(c2[0])} ${round(c2[1])} ${round(end[0])} ${round(end[1])}`;
  }
  return data;
}

function segment(
  points: readonly Point[],
  index: number,
  closed: boolean,
): readonly [control1: Point, control2: Point, end: Point] {
  const count = points.length;
  const at = (position: number): Point => {
    const inside = closed ? (position + count) % count : Math.min(Math.max(position, 0), count - 1);
    return points[inside] as Point;
  };
  const [before, start, end, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
  return [
    [start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6],
    [end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6],
    end,
  ];
}

export function between(from: Point, to: Point, amount: number): Point {
  return [from[0] + (to[0] - from[0]) * amount, from[1] + (to[1] - from[1]) * amount];
}

/** The same line as `count` points at equal steps of its length. */
export function resample(points: readonly Point[], count: number): readonly Point[] {
  const fine: Point[] = [];
  for (let index = 0; index < points.length - 1; index += 1) {
    const start = points[index] as Point;
    const [c1, c2, end] = segment(points, index, false);
    for (let step = 0; step < 8; step += 1) fine.push(onCurve(start, c1, c2, end, step / 8));
  }
  fine.push(points[points.length - 1] as Point);

  const lengths = [0];
  for (let index = 1; index < fine.length; index += 1) {
    const [from, to] = [fine[index - 1] as Point, fine[index] as Point];
    lengths.push((lengths[index - 1] as number) + Math.hypot(to[0] - from[0], to[1] - from[1]));
  }
  const total = lengths[lengths.length - 1] as number;
  let position = 0;
  return Array.from({ length: count }, (_, index) => {
    const wanted = (total * index) / (count - 1);
    while (position < fine.length - 2 && (lengths[position + 1] as number) < wanted) position += 1;
    const [start, end] = [lengths[position] as number, lengths[position + 1] as number];
    const amount = end > start ? Math.min((wanted - start) / (end - start), 1) : 0;
    return between(fine[position] as Point, fine[position + 1] as Point, amount);
  });
}

function onCurve(start: Point, c1: Point, c2: Point, end: Point, t: number): Point {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [
    a * start[0] + b * c1[0] + c * c2[0] + d * end[0],
    a * start[1] + b * c1[1] + c * c2[1] + d * end[1],
  ];
}

/** The length of the straight lines from point to point. */
export function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1] ?? point;
    return sum + Math.hypot(point[0] - before[0], point[1] - before[1]);
  }, 0);
}

/** The mirror image on the other side of the upright line at `x`. */
export function mirrored(points: readonly Point[], x: number): readonly Point[] {
  return points.map((point) => [2 * x - point[0], point[1]]);
}
