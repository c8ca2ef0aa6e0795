import type { HairPiece } from './hair-piece.ts';
import { type HeadShape, lineAt } from './head-shape.ts';
import { between, type Point } from './spline.ts';

const bothSides = [1, -1] as const;
const waveFrom = 0.3;

/** The hair behind neck and shoulders, down to `end`: 1 is the chin. */
export function behind(head: HeadShape, end: number, width: number): HairPiece {
  const edge = `0.6,0.1 1.04,0.24 ${width},0.66 ${width * 1.02},${(end + 0.66) / 2} ${width * 0.9},${end}`;
  return {
    guides: [lineAt(head, edge, -1), lineAt(head, `0,0.1 0,0.4 0,${end + 0.03}`), lineAt(head, edge)],
    strands: 60,
    rag: 10,
    shade: 0.42,
  };
}

export interface Curtains {
  /** Where the parting meets the forehead, across. */
  readonly part: number;
  /** Down: 1 is the chin. */
  readonly end: number;
  readonly width: number;
  /** In shares of the head's width. */
  readonly wave: number;
  /** Whether the ends turn in to the neck. */
  readonly curlsIn: boolean;
}

/** Two curtains from a parting, past the face and down in front of the shoulders. */
export function curtains(
  head: HeadShape,
  { part, end, width, wave, curlsIn }: Curtains,
): readonly HairPiece[] {
  return bothSides.map((side) => {
    const from = part * side;
    const middle = (0.94 + width) / 2;
    const [near, far] = curlsIn ? [0.72, width - 0.2] : [0.78, width + 0.12];
    const waved = (shares: string, phase: number): readonly Point[] =>
      withWaves(head, lineAt(head, shares, side), { wave: wave * side, phase });
    return {
      guides: [
        waved(
          `${from},0.1 ${from + (0.5 - from * 0.4)},0.15 0.84,0.32 0.93,0.56 0.94,0.8 ${0.5 + near / 2},${end - 0.16} ${near + 0.08},${end - 0.03}`,
          0,
        ),
        waved(`${from},0 0.56,0.05 0.98,0.28 ${middle},0.6 ${middle},0.85 ${(near + far) / 2},${end}`, 0.5),
        waved(
          `${from},-0.095 ${from * 0.6 + 0.3},-0.088 0.72,-0.01 1.08,0.24 ${width},0.58 ${width * 1.04},0.9 ${far},${end - 0.06}`,
          1,
        ),
      ],
      strands: 74,
      stray: 2,
      rag: curlsIn ? 5 : 15,
    };
  });
}

function withWaves(
  { topY, chinY, halfWidth }: HeadShape,
  line: readonly Point[],
  { wave, phase }: { readonly wave: number; readonly phase: number },
): readonly Point[] {
  const downOf = ([, y]: Point): number => (y - topY) / (chinY - topY);
  // Points half-way in between, or the waves would be longer than what they bend.
  const bends = line.flatMap((point, index): readonly Point[] => {
    const next = line[index + 1];
    return next === undefined || downOf(point) < waveFrom ? [point] : [point, between(point, next, 0.5)];
  });
  return bends.map((point) => {
    const grown = Math.min(Math.max(downOf(point) - waveFrom, 0) * 2, 1);
    return [point[0] + wave * grown * Math.sin(downOf(point) * 13 + phase) * halfWidth, point[1]];
  });
}

/** Combed back tight to the head, all of one piece. */
export function pulledBack(head: HeadShape): readonly HairPiece[] {
  return [
    {
      guides: [
        lineAt(head, '-0.975,0.56 -1.035,0.3 -0.82,0 -0.2,-0.09'),
        lineAt(head, '-0.86,0.3 -0.82,0.12 -0.5,-0.02 -0.1,-0.092'),
        lineAt(head, '-0.44,0.19 -0.4,0.08 -0.22,-0.03 -0.04,-0.095'),
        lineAt(head, '0,0.165 0,0.08 0,-0.02 0,-0.097'),
        lineAt(head, '0.44,0.19 0.4,0.08 0.22,-0.03 0.04,-0.095'),
        lineAt(head, '0.86,0.3 0.82,0.12 0.5,-0.02 0.1,-0.092'),
        lineAt(head, '0.975,0.56 1.035,0.3 0.82,0 0.2,-0.09'),
      ],
      strands: 110,
      stray: 1.4,
    },
  ];
}

/** Combed tight to both sides of a middle parting. */
export function parted(head: HeadShape): readonly HairPiece[] {
  return bothSides.map((side) => ({
    guides: [
      lineAt(head, '0,0.15 0.4,0.18 0.8,0.3 0.98,0.6', side),
      lineAt(head, '0,0.04 0.5,0.08 0.92,0.26 1.02,0.6', side),
      lineAt(head, '0,-0.085 0.58,-0.045 1.035,0.2 1.05,0.6', side),
    ],
    strands: 60,
    stray: 1.4,
  }));
}

/** A tail that falls over one shoulder from behind the ear. */
export function tail(head: HeadShape, side: 1 | -1, wave: number): HairPiece {
  const swaying = (shares: string): readonly Point[] =>
    withWaves(head, lineAt(head, shares, side), { wave: wave * side, phase: 0 });
  return {
    guides: [
      swaying('0.84,0.5 0.98,0.78 0.82,1.05 0.8,1.35 0.98,1.72'),
      swaying('1,0.46 1.2,0.76 1.1,1.1 1.02,1.4 1.02,1.75'),
      swaying('1.04,0.44 1.36,0.72 1.4,1.08 1.26,1.4 1.04,1.73'),
    ],
    strands: 54,
    rag: 14,
  };
}
