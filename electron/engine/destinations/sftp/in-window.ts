/**
 * Does things in order, with several under way at a time so that a far-away server is not waited for after each one.
 * @param prepare made one after the other; what it gives goes to `doOne` at once.
 */
export async function inWindow<Prepared>(
  count: number,
  width: number,
  prepare: (index: number) => Promise<Prepared>,
  doOne: (prepared: Prepared, index: number) => Promise<void>,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    const prepared = await prepare(index);
    if (underWay.length >= width) await underWay.shift();
    const one = doOne(prepared, index);
    // When one fails, the others are not asked about any more.
    one.catch(() => undefined);
    underWay.push(one);
  }
  await Promise.all(underWay);
}
