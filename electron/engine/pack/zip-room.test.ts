import { expect, test } from 'vitest';
import { createZipRoom } from './zip-room.ts';

test('what was kept stays until every other room was kept too', () => {
  const room = createZipRoom(2, () => 8);
  const first = room.make(3).fill(1);
  room.keep();
  room.make(4).fill(2);
  room.make(2).fill(3);
  expect([...first]).toEqual([1, 1, 1]);
  room.keep();
  room.make(3).fill(4);
  expect([...first]).toEqual([4, 4, 4]);
});

test('zips that differ a little in size lie in the same memory, one after the other', () => {
  const room = createZipRoom(1, () => 100);
  const memory = new Set([90, 99, 100, 7].map((bytes) => room.make(bytes).buffer));
  expect(memory.size).toBe(1);
});

test('a zip that is larger than was known has room all the same', () => {
  const room = createZipRoom(1, () => 10);
  expect(room.make(10)).toHaveLength(10);
  expect(room.make(11)).toHaveLength(11);
});
