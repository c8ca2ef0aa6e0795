/** Lets so much work go on at once as its pixels allow; what waits begins in the order in which it came. */
export interface PixelBudget {
  /** Waits until there is room for so many pixels. What needs more than there is at all goes by itself. */
  run<Result>(pixels: number, work: () => Promise<Result>): Promise<Result>;
}

/** @param mostPixels at once. */
export function createPixelBudget(mostPixels: number): PixelBudget {
  let used = 0;
  const waiting: { readonly pixels: number; readonly begin: () => void }[] = [];
  const beginWaiting = () => {
    for (let next = waiting[0]; next && (used === 0 || used + next.pixels <= mostPixels); next = waiting[0]) {
      waiting.shift();
      used += next.pixels;
      next.begin();
    }
  };
  return {
    async run(pixels, work) {
      await new Promise<void>((begin) => {
        waiting.push({ pixels, begin });
        beginWaiting();
      });
      try {
        return await work();
      } finally {
        used -= pixels;
        beginWaiting();
      }
    },
  };
}
