import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import type { RunState } from '../core/contract/views.ts';
import type { DeliveryStatus } from '../core/delivery/delivery.ts';
import { newDelivery } from '../core/fixtures/delivery.ts';
import type { Notice } from '../core/text/shell-sentences.ts';
import type { EngineHost } from './engine-host.ts';
import { createRunIndicators } from './run-indicators.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const chunk = {
  number: 1,
  photos: 1,
  archiveBytes: 10,
  state: { kind: 'sending', attempt: 1, sentBytes: 1 },
} as const;

function upload(status: DeliveryStatus, share = 0.1): RunState {
  return newDelivery('sis', { items: [chunk], status, share });
}
const running = upload({ kind: 'running' });
const offline = upload({ kind: 'waiting-for-network', failure: { code: 'sis-unreachable' } });
const over = upload({ kind: 'finished', failure: null });

function setUp({ isFocused = false, hasWindow = true } = {}) {
  const asked: string[] = [];
  const bars: unknown[] = [];
  const notices: Notice[] = [];
  const blockers = new Set<number>();
  const world = { isOnline: true, started: 0 };
  const window = {
    isFocused: () => isFocused,
    setProgressBar: (value: number, options: { readonly mode: string }) => bars.push([value, options.mode]),
  } as unknown as BrowserWindow;
  const indicators = createRunIndicators({
    window: () => (hasWindow ? window : null),
    powerSaveBlocker: {
      start: () => {
        world.started += 1;
        blockers.add(world.started);
        return world.started;
      },
      stop: (id) => blockers.delete(id),
    },
    notify: (notice) => notices.push(notice),
    enableMenuItem: () => undefined,
    isOnline: () => world.isOnline,
    engine: () =>
      ({
        request: async (name: string) => {
          asked.push(name);
          const photos = [
            photoRow('1', { outcome: { kind: 'imported' } }),
            photoRow('2', { outcome: { kind: 'rejected', reason: 'No such student' }, isLeftOut: true }),
          ];
          return { ok: true, value: { photos } };
        },
      }) as unknown as EngineHost,
  });
  return { indicators, asked, bars, notices, blockers, world };
}

test('one blocker for a whole run, and none is left behind', () => {
  const { indicators, blockers, world } = setUp();
  for (const run of [running, running, offline, running]) indicators.onRun(run);
  expect([blockers.size, world.started]).toEqual([1, 1]);
  indicators.onRun(upload({ kind: 'paused' }));
  expect(blockers.size).toBe(0);
  indicators.onRun(running);
  indicators.onRun({ kind: 'none' });
  expect([blockers.size, world.started]).toEqual([0, 2]);
});

test('the task bar hears of steps that can be seen', () => {
  const { indicators, bars } = setUp();
  for (const share of [0.101, 0.102, 0.109, 0.111]) indicators.onRun(upload({ kind: 'running' }, share));
  indicators.onRun(over);
  expect(bars).toEqual([
    [0.1, 'normal'],
    [0.11, 'normal'],
    [-1, 'none'],
  ]);
});

test('when the network is back, what waits is woken once', () => {
  const { indicators, asked, world } = setUp();
  world.isOnline = false;
  indicators.onRun(offline);
  vi.advanceTimersByTime(60_000);
  expect(asked).toEqual([]);
  world.isOnline = true;
  vi.advanceTimersByTime(2_000);
  expect(asked).toEqual(['wake']);
  vi.advanceTimersByTime(60_000);
  expect(asked).toEqual(['wake']);
  indicators.onRun(running);
  expect(vi.getTimerCount()).toBe(0);
});

test('the end is told with its numbers to who looks elsewhere', async () => {
  const { indicators, notices } = setUp({ hasWindow: false });
  indicators.onRun(running);
  indicators.onRun(over);
  await vi.runAllTimersAsync();
  expect(notices.map(({ body }) => body)).toEqual(['1 of 2 photos are in the SIS; 1 was rejected.']);
});

test('who looks at the window is told nothing', async () => {
  const { indicators, notices, asked } = setUp({ isFocused: true });
  indicators.onRun(running);
  indicators.onRun(over);
  await vi.runAllTimersAsync();
  expect([notices, asked]).toEqual([[], []]);
});
