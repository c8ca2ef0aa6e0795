import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import type { ShellEvent } from '../core/contract/shell-contract.ts';
import { createPageLine } from './page-line.ts';

function openWindow() {
  const heard: unknown[] = [];
  const webContents = Object.assign(new EventEmitter(), {
    send: (_channel: string, value: unknown) => heard.push(value),
  });
  const window = Object.assign(new EventEmitter(), { webContents });
  return {
    window: window as unknown as BrowserWindow,
    heard,
    webContents,
    close: () => window.emit('closed'),
  };
}

const paths: ShellEvent = { kind: 'open-paths', paths: ['/photos'] };
const command: ShellEvent = { kind: 'command', command: 'search' };

test('what is said before the page has asked for its state reaches it then, in order', () => {
  const line = createPageLine();
  line.send(paths);
  const { window, heard } = openWindow();
  line.connect(window);
  line.send(command);
  expect(heard).toEqual([]);
  line.open();
  expect(heard).toEqual([paths, command]);
  line.send(command);
  expect(heard).toEqual([paths, command, command]);
});

test('a page that is loaded anew hears nothing until it has asked again', () => {
  const line = createPageLine();
  const { window, heard, webContents } = openWindow();
  line.connect(window);
  line.open();
  webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
  line.send(command);
  expect(heard).toEqual([command]);
  webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
  line.send(paths);
  expect(heard).toEqual([command]);
  line.open();
  expect(heard).toEqual([command, paths]);
});

test('of what was meant for a closed window, folders to open reach the next one, commands do not', () => {
  const line = createPageLine();
  const first = openWindow();
  line.connect(first.window);
  line.open();
  first.close();
  line.send(paths);
  line.send(command);
  const second = openWindow();
  line.connect(second.window);
  line.open();
  expect(first.heard).toEqual([]);
  expect(second.heard).toEqual([paths]);
});

test('a command of the menu without a window opens one, and reaches its page', () => {
  const line = createPageLine();
  const opened: ReturnType<typeof openWindow>[] = [];
  const run = line.command(() => {
    const one = openWindow();
    opened.push(one);
    line.connect(one.window);
  });
  run('search');
  expect(opened).toHaveLength(1);
  line.open();
  expect(opened[0]?.heard).toEqual([command]);
  run('search');
  expect(opened).toHaveLength(1);
});

test.each(['undo', 'redo'] as const)('%s without a window does nothing unseen', (name) => {
  const line = createPageLine();
  let reveals = 0;
  line.command(() => {
    reveals += 1;
  })(name);
  expect(reveals).toBe(0);
});
