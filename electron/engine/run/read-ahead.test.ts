import { expect, test } from 'vitest';
import { readAhead } from './read-ahead.ts';

async function* count(to: number, told: string[], fails = false): AsyncGenerator<number, void> {
  try {
    for (let number = 1; number <= to; number += 1) {
      told.push(`made ${number}`);
      yield number;
    }
    if (fails) throw new Error('broken');
  } finally {
    told.push('closed');
  }
}

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

test('the next value is made while this one is worked on, and no further', async () => {
  const told: string[] = [];
  for await (const number of readAhead(count(3, told))) {
    await aTurn();
    told.push(`used ${number}`);
  }
  expect(told).toEqual(['made 1', 'made 2', 'used 1', 'made 3', 'used 2', 'closed', 'used 3']);
});

test('a consumer that has enough closes the source', async () => {
  const told: string[] = [];
  for await (const number of readAhead(count(9, told))) if (number === 2) break;
  expect(told.at(-1)).toBe('closed');
  expect(told).not.toContain('made 4');
});

test('what goes wrong arrives behind what went well', async () => {
  const used: number[] = [];
  const reading = async () => {
    for await (const number of readAhead(count(2, [], true))) used.push(number);
  };
  await expect(reading()).rejects.toThrow('broken');
  expect(used).toEqual([1, 2]);
});
