import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { createWindowHolder } from './window-holder.ts';

function setUp({ isMinimized = false } = {}) {
  const calls: string[] = [];
  const windows: EventEmitter[] = [];
  const holder = createWindowHolder(
    () => {
      const window = Object.assign(new EventEmitter(), {
        isMinimized: () => isMinimized,
        restore: () => calls.push('restore'),
        show: () => calls.push('show'),
        focus: () => calls.push('focus'),
      });
      windows.push(window);
      return window as unknown as BrowserWindow;
    },
    () => calls.push(`opened ${holder.window() !== null}`),
  );
  return { holder, calls, windows };
}

test('a window is opened where there is none, and again after it was closed', () => {
  const { holder, calls, windows } = setUp();
  expect(holder.window()).toBeNull();
  holder.reveal();
  windows[0]?.emit('closed');
  expect(holder.window()).toBeNull();
  holder.reveal();
  expect(windows).toHaveLength(2);
  expect(calls).toEqual(['opened true', 'opened true']);
});

test.each([
  [true, ['restore', 'show', 'focus']],
  [false, ['show', 'focus']],
])('one that is there comes to the front, shown if it never was (minimized: %s)', (isMinimized, expected) => {
  const { holder, calls, windows } = setUp({ isMinimized });
  holder.reveal();
  holder.reveal();
  expect(windows).toHaveLength(1);
  expect(calls.slice(1)).toEqual(expected);
});
