import { expect } from 'vitest';
import { makeTemporaryFolder } from '../../electron/engine/fixtures/temporary-folder.ts';
import { testWith } from '../../electron/engine/fixtures/test-with.ts';
import { findInstanceLock } from './instance-lock.ts';

testWith('links')(
  'of two that start at the same moment one has the lock, and is told of the other',
  async () => {
    const folder = await makeTemporaryFolder();
    const first = findInstanceLock(folder, []);
    const second = findInstanceLock(folder, ['--open=/photos']);
    const heard = new Promise((resolve) => first.onSecond(resolve));
    expect([first.request(), second.request()]).toEqual([true, false]);
    expect(await heard).toEqual(['--open=/photos']);
    await second.release();
    await first.release();
    const next = findInstanceLock(folder, []);
    expect(next.request()).toBe(true);
    await next.release();
  },
);
