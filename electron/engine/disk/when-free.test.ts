import { expect, test } from 'vitest';
import { createWhenFree, whenFree, whenFreeSync } from './when-free.ts';

/** A clock that goes on only when somebody waits, and a file that is held until then. */
function heldUntil(heldMs: number, code = 'EBUSY') {
  let nowMs = 0;
  let calls = 0;
  return {
    wait: async (ms: number) => {
      nowMs += ms;
    },
    now: () => nowMs,
    calls: () => calls,
    work: async () => {
      calls += 1;
      if (nowMs < heldMs) throw Object.assign(new Error(code), { code });
      return 'done';
    },
  };
}

test.each(['EBUSY', 'EPERM', 'EACCES'])('on Windows %s is waited out for a second', async (code) => {
  const held = heldUntil(800, code);
  expect(await whenFree(held.work, { platform: 'win32', wait: held.wait })).toBe('done');
  expect(held.now()).toBeLessThanOrEqual(1_000);
});

test('what is held longer than a second is the error that it is', async () => {
  const held = heldUntil(60_000);
  const waiting = whenFree(held.work, { platform: 'win32', wait: held.wait });
  await expect(waiting).rejects.toMatchObject({ code: 'EBUSY' });
  expect(held.now()).toBe(1_000);
});

test.each([
  ['darwin', 'EBUSY'],
  ['linux', 'EPERM'],
  ['win32', 'ENOENT'],
  ['win32', 'ENOSPC'],
  ['win32', ''],
] as const)('on %s %s is told at once', async (platform, code) => {
  const held = heldUntil(1, code);
  await expect(whenFree(held.work, { platform, wait: held.wait })).rejects.toThrow(code);
  expect(held.calls()).toBe(1);
});

test('of many files only the first one that stays held is waited for', async () => {
  let nowMs = 0;
  const wait = async (ms: number) => {
    nowMs += ms;
  };
  const patient = createWhenFree({ platform: 'win32', wait });
  const denied = heldUntil(Number.POSITIVE_INFINITY, 'EPERM');
  for (let file = 0; file < 500; file += 1) {
    await expect(patient(denied.work)).rejects.toThrow('EPERM');
  }
  expect(nowMs).toBe(1_000);
  expect(await patient(async () => 'free')).toBe('free');
});

test('where nothing can wait, the process itself does', () => {
  let left = 3;
  const work = () => {
    left -= 1;
    if (left > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
    return 'done';
  };
  expect(whenFreeSync(work, 'win32')).toBe('done');
  left = 3;
  expect(() => whenFreeSync(work, 'linux')).toThrow('EBUSY');
});
