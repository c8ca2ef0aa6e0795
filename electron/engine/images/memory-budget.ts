/** Lets so much work go on at once as its memory allows, in pixels or in bytes; what waits begins in the order in which it came. */
export interface MemoryBudget {
  /** Waits until there is room for so much. What needs more than there is at all goes by itself. */
  run<Result>(amount: number, work: () => Promise<Result>): Promise<Result>;
}

/** @param most at once, in what amounts are counted in. */
export function createMemoryBudget(most: number): MemoryBudget {
  let used = 0;
  const waiting: { readonly amount: number; readonly begin: () => void }[] = [];
  const beginWaiting = () => {
    for (let next = waiting[0]; next && (used === 0 || used + next.amount <= most); next = waiting[0]) {
      waiting.shift();
      used += next.amount;
      next.begin();
    }
  };
  return {
    async run(amount, work) {
      await new Promise<void>((begin) => {
        waiting.push({ amount, begin });
        beginWaiting();
      });
      try {
        return await work();
      } finally {
        used -= amount;
        beginWaiting();
      }
    },
  };
}

// Memory belongs to the process, and so does this budget, whatever part reads files: a decoder holds a file once or
// twice, and its pixels.
const budget = createMemoryBudget(200_000_000);

/**
 * Reads a file whole, and works on it, while what is read so at one time has no more than 200 MB together; a larger
 * file waits until it is alone. Photos of usual sizes never wait.
 * @param bytes how many it has.
 */
export function withFileInMemory<Result>(bytes: number, work: () => Promise<Result>): Promise<Result> {
  return budget.run(bytes, work);
}
