import { createMemoryBudget } from './memory-budget.ts';

// Memory is the process's, and so is this, whoever reads files: a decoder holds a file once or twice, and its pixels.
const budget = createMemoryBudget(200_000_000);

/**
 * Reads a file whole, and works on it, while what is read so at one time has no more than 200 MB together; a larger
 * file waits until it is alone. Photos of usual sizes never wait.
 * @param bytes how many it has.
 */
export function withFileInMemory<Result>(bytes: number, work: () => Promise<Result>): Promise<Result> {
  return budget.run(bytes, work);
}
