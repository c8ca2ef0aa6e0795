import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { mapConcurrently } from './map-concurrently.ts';

test('a few at a time, and the results in the order of the items', async () => {
  let now = 0;
  let most = 0;
  const doubled = await mapConcurrently([5, 1, 4, 2, 3], 2, async (item) => {
    now += 1;
    most = Math.max(most, now);
    for (let turn = 0; turn < item; turn += 1) await setImmediate();
    now -= 1;
    return item * 2;
  });
  expect(doubled).toEqual([10, 2, 8, 4, 6]);
  expect(most).toBe(2);
});

test('nothing is begun after an error, and what had begun is waited for', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const all = mapConcurrently([0, 1, 2, 3, 4], 2, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error('The first one');
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    ended.push(item);
    if (item === 0) throw new Error('A later one');
  });
  await expect(all).rejects.toThrow('The first one');
  expect(begun).toEqual([0, 1]);
  expect(ended).toEqual([0]);
});

test('no items are no work', async () => {
  await expect(mapConcurrently([], 3, () => Promise.reject(new Error('Never')))).resolves.toEqual([]);
});

test('work that throws before it waits is an error like any other', async () => {
  const refused = mapConcurrently([1], 1, () => {
    throw new Error('At once');
  });
  await expect(refused).rejects.toThrow('At once');
});
