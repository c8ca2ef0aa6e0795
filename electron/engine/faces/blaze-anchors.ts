/** In pixels of the model's input, which is square. */
export const inputSide = 256;

export interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** One grid of the model's output: cells of so many pixels, and so many guesses for each of them. */
const grids = [
  { cell: 16, guesses: 2 },
  { cell: 32, guesses: 6 },
] as const;

/** The places that the model's guesses are relative to, in their order: the middles of all cells of both grids. */
export function makeAnchors(): readonly Anchor[] {
  const anchors: Anchor[] = [];
  for (const { cell, guesses } of grids) {
    for (let row = 0; row < inputSide / cell; row += 1) {
      for (let column = 0; column < inputSide / cell; column += 1) {
        for (let guess = 0; guess < guesses; guess += 1) {
          anchors.push({ x: (column + 0.5) * cell, y: (row + 0.5) * cell });
        }
      }
    }
  }
  return anchors;
}
