import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { texts } from '../core/text/texts.ts';
import { revivePage } from './revive-page.ts';

function openPage() {
  const calls: string[] = [];
  const webContents = Object.assign(new EventEmitter(), { reload: () => calls.push('reload') });
  const window = {
    webContents,
    isDestroyed: () => false,
    isVisible: () => false,
    show: () => calls.push('show'),
  };
  let answer: (response: number) => void = () => undefined;
  revivePage(window as unknown as BrowserWindow, {
    dialog: {
      showMessageBox: () => {
        calls.push('ask');
        return new Promise((resolve) => {
          answer = (response) => resolve({ response, checkboxChecked: false });
        });
      },
    },
    quit: () => calls.push('quit'),
    logFile: '/logs/main.log',
    logError: () => undefined,
  });
  const immediate = () => new Promise((resolve) => setImmediate(resolve));
  const die = async (reason = 'crashed') => {
    webContents.emit('render-process-gone', {}, { reason });
    calls.push('told');
    await immediate();
  };
  const fail = async (code: number, isMainFrame = true) => {
    webContents.emit('did-fail-load', {}, code, 'ERR', 'app://bundle/', isMainFrame);
    await immediate();
  };
  const press = async (button: string) => {
    answer([texts.start.deadPage.reload, texts.start.deadPage.quit].indexOf(button as 'Reload'));
    await immediate();
    await immediate();
  };
  return { calls, die, fail, press };
}

test('a page that died is loaded again, but not while its end is being told', async () => {
  const { calls, die } = openPage();
  await die();
  expect(calls).toEqual(['told', 'reload']);
});

test('at the third death within a minute a person is asked, in a window that can be seen', async () => {
  const { calls, die, press } = openPage();
  for (let deaths = 0; deaths < 3; deaths += 1) await die();
  expect(calls.filter((call) => call === 'reload')).toHaveLength(2);
  expect(calls.slice(-3)).toEqual(['show', 'ask', 'told']);
  await press(texts.start.deadPage.reload);
  expect(calls.at(-1)).toBe('reload');
  await die();
  expect(calls.at(-1)).toBe('reload');
});

test('who has enough quits', async () => {
  const { calls, die, press } = openPage();
  for (let deaths = 0; deaths < 3; deaths += 1) await die();
  await press(texts.start.deadPage.quit);
  expect(calls.at(-1)).toBe('quit');
});

test('a page that ends with its window is left alone', async () => {
  const { calls, die } = openPage();
  for (let ends = 0; ends < 4; ends += 1) await die('clean-exit');
  expect(calls.filter((call) => call !== 'told')).toEqual([]);
});

test.each([
  ['a page that cannot be loaded is told', -6, true, ['show', 'ask']],
  ['a load that another one cut off is not', -3, true, []],
  ["nor is a frame's", -6, false, []],
])('%s', async (_what, code, isMainFrame, expected) => {
  const { calls, fail } = openPage();
  await fail(code, isMainFrame);
  expect(calls).toEqual(expected);
});
