import { expect, test } from 'vitest';
import { createMemoryBudget } from './memory-budget.ts';

/** Work that ends when it is told to. */
function createWork(amount: number) {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const work = { amount, hasBegun: false, end: resolve, fail: reject };
  return {
    work,
    async run() {
      work.hasBegun = true;
      await promise;
    },
  };
}

function start(most: number, ...sizes: readonly number[]) {
  const budget = createMemoryBudget(most);
  const works = sizes.map(createWork);
  const ends = works.map(({ work, run }) => budget.run(work.amount, run));
  const begun = async () => {
    await new Promise(setImmediate);
    return works.map(({ work }) => work.hasBegun);
  };
  return { works: works.map(({ work }) => work), ends, begun };
}

test('as many go at once as their memory allows, in the order in which they came', async () => {
  const { works, begun } = start(50, 12, 12, 48, 12, 12);
  expect(await begun()).toEqual([true, true, false, false, false]);
  works[0]?.end();
  expect(await begun()).toEqual([true, true, false, false, false]);
  works[1]?.end();
  expect(await begun()).toEqual([true, true, true, false, false]);
  works[2]?.end();
  expect(await begun()).toEqual([true, true, true, true, true]);
});

test('what is larger than everything goes by itself', async () => {
  const { works, begun } = start(50, 100, 100, 1);
  expect(await begun()).toEqual([true, false, false]);
  works[0]?.end();
  expect(await begun()).toEqual([true, true, false]);
  works[1]?.end();
  expect(await begun()).toEqual([true, true, true]);
});

test('one that fails makes room too, and its failure is its own', async () => {
  const { works, ends, begun } = start(50, 50, 50);
  works[0]?.fail(new Error('damaged'));
  await expect(ends[0]).rejects.toThrow('damaged');
  expect(await begun()).toEqual([true, true]);
  works[1]?.end();
  await expect(ends[1]).resolves.toBeUndefined();
});
