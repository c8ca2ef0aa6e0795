import type { Random } from '../random.ts';
import type { HairPiece } from './hair-piece.ts';
import { type HeadShape, lineAt } from './head-shape.ts';

const bothSides = [1, -1] as const;

/** Combed from a parting over the forehead. `side` is where the parting lies, `volume` a share of the head. */
export function sidePart(head: HeadShape, side: 1 | -1, volume: number): readonly HairPiece[] {
  const high = (down: number): number => down - volume;
  return [
    {
      guides: [
        lineAt(head, '0.42,0.12 0.72,0.19 0.9,0.32 0.985,0.56', side),
        lineAt(head, `0.4,${high(-0.052)} 0.74,${high(0)} 1.03,0.22 1.045,0.57`, side),
      ],
      strands: 34,
    },
    {
      guides: [
        lineAt(head, '0.42,0.13 0.1,0.2 -0.4,0.235 -0.82,0.33 -0.975,0.57', side),
        lineAt(head, '0.42,0.02 0.1,0.05 -0.4,0.06 -0.9,0.25 -1.02,0.57', side),
        lineAt(
          head,
          `0.4,${high(-0.05)} -0.06,${high(-0.1)} -0.66,${high(-0.03)} -1.03,0.21 -1.05,0.56`,
          side,
        ),
      ],
      strands: 74,
    },
  ];
}

/** Brushed up and back from the forehead. */
export function swept(head: HeadShape, side: 1 | -1, volume: number): readonly HairPiece[] {
  const high = (down: number): number => down - volume;
  return [
    ...temples(head, volume),
    {
      guides: [
        lineAt(head, `-0.88,0.24 -0.98,0.1 -0.8,${high(-0.03)} -0.4,${high(-0.09)}`, side),
        lineAt(head, `-0.5,0.17 -0.56,0.05 -0.36,${high(-0.08)} 0.06,${high(-0.125)}`, side),
        lineAt(head, `0.1,0.155 0.06,0.03 0.2,${high(-0.085)} 0.46,${high(-0.1)}`, side),
        lineAt(head, `0.86,0.24 0.98,0.12 0.95,${high(0.03)} 0.72,${high(-0.055)}`, side),
      ],
      strands: 80,
    },
  ];
}

/** The short sides that longer hair on top leaves to be seen. */
function temples(head: HeadShape, volume: number): readonly HairPiece[] {
  return bothSides.map((side) => ({
    guides: [
      lineAt(head, '0.74,0.16 0.88,0.3 0.965,0.44 0.975,0.57', side),
      lineAt(head, `0.6,${-0.04 - volume * 0.5} 0.98,0.1 1.05,0.3 1.04,0.575`, side),
    ],
    strands: 34,
    shade: 0.18,
  }));
}

/** Straight down over the forehead, to `lowest`; nothing at the sides. */
export function bangs(head: HeadShape, lowest: number): HairPiece {
  return {
    guides: [
      lineAt(head, '-0.2,-0.105 -0.66,-0.02 -0.93,0.16 -0.94,0.36'),
      lineAt(head, `-0.08,-0.112 -0.34,0.02 -0.5,0.16 -0.5,${lowest + 0.015}`),
      lineAt(head, `0,-0.113 0,0 0.02,0.14 0.03,${lowest}`),
      lineAt(head, `0.08,-0.112 0.34,0.02 0.52,0.16 0.53,${lowest + 0.015}`),
      lineAt(head, '0.2,-0.105 0.66,-0.02 0.93,0.16 0.94,0.36'),
    ],
    strands: 90,
    stray: 2.6,
    rag: 6,
  };
}

/** Short all around, cut straight above the brows. */
export function fringe(head: HeadShape, lowest: number): readonly HairPiece[] {
  const sides = bothSides.map((side) => ({
    guides: [
      lineAt(head, '0.3,-0.05 0.76,0.1 0.9,0.3 0.95,0.58', side),
      lineAt(head, '0.06,-0.118 0.7,-0.035 1.05,0.22 1.065,0.59', side),
    ],
    strands: 44,
    rag: 4,
  }));
  return [...sides, bangs(head, lowest)];
}

/** Locks that stand and fall as they like. */
export function tousled(random: Random, head: HeadShape): readonly HairPiece[] {
  const crown: HairPiece = {
    guides: [
      lineAt(head, '-0.98,0.26 -0.94,0.06 -0.5,-0.09 0.02,-0.1'),
      lineAt(head, '0,0.18 0,0.08 0.02,-0.04 0.04,-0.12'),
      lineAt(head, '0.98,0.26 0.94,0.06 0.5,-0.09 0.06,-0.1'),
    ],
    strands: 40,
  };
  const count = 9;
  const locks = Array.from({ length: count }, (_, index) => {
    const across = -0.86 + (1.72 * index) / (count - 1);
    const tip = across + random.between(-0.12, 0.26);
    const low = 0.2 + Math.abs(across) * 0.1 + random.between(-0.03, 0.05);
    const high = -0.1 + across * across * 0.2 + random.between(-0.045, 0.015);
    const lock: HairPiece = {
      guides: [
        lineAt(
          head,
          `${across * 0.86 - 0.2},${high + 0.05} ${across - 0.22},${low * 0.5} ${tip - 0.08},${low}`,
        ),
        lineAt(head, `${across * 0.8},${high} ${across + 0.02},${high + 0.06} ${tip},${low + 0.03}`),
        lineAt(
          head,
          `${across * 0.86 + 0.22},${high + 0.05} ${across + 0.24},${low * 0.5} ${tip + 0.06},${low}`,
        ),
      ],
      strands: 20,
      stray: 2,
      rag: 7,
    };
    return { lock, place: random.next() };
  });
  const inAnyOrder = locks.toSorted((one, other) => one.place - other.place).map(({ lock }) => lock);
  return [...temples(head, 0.03), crown, ...inAnyOrder];
}
