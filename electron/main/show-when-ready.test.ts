import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showWhenReady } from './show-when-ready.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function openHidden(isMaximized = false) {
  const calls: string[] = [];
  const state = { isDestroyed: false };
  const webContents = new EventEmitter();
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => state.isDestroyed,
    show: () => calls.push('show'),
    maximize: () => calls.push('maximize'),
  });
  showWhenReady(window as unknown as BrowserWindow, isMaximized);
  return { window, webContents, calls, state };
}

test('a window is shown at the first sign of its page, and once', () => {
  const { window, webContents, calls } = openHidden();
  expect(calls).toEqual([]);
  webContents.emit('did-finish-load');
  window.emit('ready-to-show');
  vi.runAllTimers();
  expect(calls).toEqual(['show']);
});

test.each(['did-fail-load', 'did-finish-load'])('%s of the page shows it', (event) => {
  const { webContents, calls } = openHidden();
  webContents.emit(event);
  expect(calls).toEqual(['show']);
});

test('a window is shown after 3 seconds whatever happens', () => {
  const { calls } = openHidden();
  vi.advanceTimersByTime(3_000);
  expect(calls).toEqual(['show']);
});

test('it is maximized only when it is shown', () => {
  const { window, calls } = openHidden(true);
  expect(calls).toEqual([]);
  window.emit('ready-to-show');
  expect(calls).toEqual(['maximize', 'show']);
});

test('a window that was closed meanwhile is left alone', () => {
  const { calls, state } = openHidden();
  state.isDestroyed = true;
  vi.runAllTimers();
  expect(calls).toEqual([]);
});
