/**
 * Gives what a source yields, and has it work on the next value while the consumer still works on this one.
 * At most one value waits. What the source throws arrives when its turn comes.
 */
export async function* readAhead<Value>(source: AsyncGenerator<Value, void>): AsyncGenerator<Value, void> {
  const fetchNext = () => {
    const next = source.next();
    // It is looked at later; until then it must not count as unhandled.
    next.catch(() => undefined);
    return next;
  };
  let next = fetchNext();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = fetchNext();
      yield value;
    }
  } finally {
    await source.return();
  }
}
