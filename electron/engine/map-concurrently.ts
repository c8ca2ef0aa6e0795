import PQueue from 'p-queue';

/**
 * Works on several items at a time; results are in the items' order.
 * @throws the first error, once no work is going on: nothing is begun after it, and what had begun is waited for.
 */
export async function mapConcurrently<Item, Result>(
  items: Iterable<Item>,
  concurrency: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const queue = new PQueue({ concurrency });
  const tasks = Array.from(items, (item) => async () => {
    try {
      return await work(item);
    } catch (error) {
      // Here rather than below: by then the queue would have begun the next one.
      queue.clear();
      throw error;
    }
  });
  try {
    return await queue.addAll(tasks);
  } catch (error) {
    await queue.onIdle();
    throw error;
  }
}
