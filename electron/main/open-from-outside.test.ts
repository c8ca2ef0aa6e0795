import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ShellEvent } from '../core/contract/shell-contract.ts';
import { createOpenFromOutside } from './open-from-outside.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'open-from-outside-'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

/** Asks in one moment for each of these, and gives what the page is told: as many events as are expected. */
async function told(
  count: number,
  ...asked: readonly Parameters<ReturnType<typeof createOpenFromOutside>>[0][]
) {
  const events: ShellEvent[] = [];
  const all = Promise.withResolvers<void>();
  const open = createOpenFromOutside((event) => {
    events.push(event);
    if (events.length === count) all.resolve();
  });
  for (const one of asked) open(one);
  vi.runAllTimers();
  await all.promise;
  return events;
}

const paths = (...names: readonly string[]) => ({
  paths: names.map((name) => path.join(folder, name)),
  addresses: [],
});

test('what is asked for one by one within a moment is opened as one', async () => {
  for (const name of ['1.jpg', '2.jpg', '3.jpg']) await writeFile(path.join(folder, name), '');
  expect(await told(1, paths('1.jpg'), paths('2.jpg'), paths('1.jpg', '3.jpg'))).toEqual([
    { kind: 'open-paths', paths: paths('1.jpg', '2.jpg', '3.jpg').paths },
  ]);
});

test('what is gone is told after the rest is opened', async () => {
  await writeFile(path.join(folder, '1.jpg'), '');
  expect(await told(2, paths('1.jpg', '2.jpg', '3.jpg'))).toEqual([
    { kind: 'open-paths', paths: paths('1.jpg').paths },
    { kind: 'notice', sentence: expect.stringContaining('2 of 3 files are no longer there') },
  ]);
});

test('one that is gone is named, and nothing is opened in place of what is open', async () => {
  expect(await told(1, paths('gone'))).toEqual([
    { kind: 'notice', sentence: `${path.join(folder, 'gone')} is no longer there, so it wasn't opened.` },
  ]);
});

test('what lies on no disk is told by its address', async () => {
  expect(await told(1, { paths: [], addresses: ['mtp://phone/DCIM'] })).toEqual([
    { kind: 'notice', sentence: expect.stringContaining('mtp://phone/DCIM') },
  ]);
});

test('more than the engine opens is refused whole', async () => {
  const many = paths(...Array.from({ length: 50_001 }, (_, index) => `${index}.jpg`));
  expect(await told(1, many)).toEqual([{ kind: 'notice', sentence: expect.stringContaining('too many') }]);
});
