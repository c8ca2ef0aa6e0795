import type { MessageBoxOptions } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { texts } from '../core/text/texts.ts';
import { announceSlowStart } from './announce-slow-start.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const boxes: MessageBoxOptions[] = [];
  const exits: (number | undefined)[] = [];
  let answer: (response: number) => void = () => undefined;
  const slowStart = announceSlowStart(
    {
      showMessageBox: (...given: readonly unknown[]) => {
        boxes.push(given.at(-1) as MessageBoxOptions);
        return new Promise((resolve) => {
          answer = (response) => resolve({ response, checkboxChecked: false });
        });
      },
    },
    { exit: (code) => exits.push(code) },
  );
  const press = async (button: string) => {
    answer(boxes.at(-1)?.buttons?.indexOf(button) ?? -1);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { slowStart, boxes, exits, press };
}

test('a start that waits says for what, and again after a person kept waiting', async () => {
  const { slowStart, boxes, press } = start();
  slowStart.enter('network');
  vi.advanceTimersByTime(15_000);
  expect(boxes).toMatchObject([{ detail: expect.stringContaining('network') }]);
  await press(texts.start.slowStart.wait);
  vi.advanceTimersByTime(15_000);
  expect(boxes).toHaveLength(2);
});

test('the app can be quit', async () => {
  const { boxes, exits, press } = start();
  vi.advanceTimersByTime(15_000);
  expect(boxes).toHaveLength(1);
  await press(texts.start.slowStart.quit);
  expect(exits).toEqual([1]);
});

test('a start that is over says nothing, and takes its box away', () => {
  const quick = start();
  quick.slowStart.end();
  vi.runAllTimers();
  expect(quick.boxes).toEqual([]);
  const late = start();
  vi.advanceTimersByTime(15_000);
  late.slowStart.end();
  expect(late.boxes[0]?.signal?.aborted).toBe(true);
});
