const groupSize = 16;

/**
 * Does the work for each item, a few at once. Results are in the items' order. If one fails, no further group is begun,
 * and its error is thrown once the others of its group have ended.
 */
export async function inGroups<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const waiting = [...items];
  const results: Result[] = [];
  for (let at = 0; at < waiting.length; at += groupSize) {
    const settled = await Promise.allSettled(
      waiting.slice(at, at + groupSize).map(async (item) => work(item)),
    );
    for (const one of settled) {
      if (one.status === 'rejected') throw one.reason;
      results.push(one.value);
    }
  }
  return results;
}
