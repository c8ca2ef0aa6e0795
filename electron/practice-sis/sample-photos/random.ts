export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** One of the choices, each as likely as its weight says. */
  readonly pickWeighted: <T>(choices: readonly (readonly [choice: T, weight: number])[]) => T;
}

/**
 * A small repeatable generator (mulberry32): the same numbers for the same seeds, on every machine.
 * Further seeds name what the numbers are for, so that one picture's numbers do not depend on another's.
 */
export function randomFrom(...seeds: readonly number[]): Random {
  let state = 0x9e3779b9;
  for (const seed of seeds) state = mixed(state ^ mixed(seed | 0));

  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state) / 0x1_0000_0000;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;
  return {
    next,
    between,
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick,
    pickWeighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return pick(choices)[0];
    },
  };
}

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 15), value | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return (bits ^ (bits >>> 14)) >>> 0;
}
