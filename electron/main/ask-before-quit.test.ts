import { EventEmitter } from 'node:events';
import type { App, BrowserWindow, MessageBoxOptions } from 'electron';
import { expect, test } from 'vitest';
import type { RunState } from '../core/contract/views.ts';
import { newDelivery } from '../core/fixtures/delivery.ts';
import { askBeforeQuit } from './ask-before-quit.ts';

const going: RunState = newDelivery('sis');

/** An app that quits as Electron does, and a box that is answered when the test says so. */
function setUp({ run = going as RunState, isMac = false } = {}) {
  const app = new EventEmitter();
  const opened = new EventEmitter();
  const asked: MessageBoxOptions[] = [];
  let answer: (response: number) => void = () => undefined;
  let quits = 0;
  const tell = (emitter: EventEmitter, name: string) => {
    let isRefused = false;
    emitter.emit(name, {
      preventDefault: () => {
        isRefused = true;
      },
    });
    return isRefused ? 'held' : 'gone';
  };
  const quit = () => {
    const end = tell(app, 'before-quit');
    if (end === 'gone') quits += 1;
    return end;
  };
  const guard = askBeforeQuit({
    app: Object.assign(app, { quit }) as unknown as App,
    dialog: {
      showMessageBox: (...given: readonly unknown[]) => {
        asked.push(given.at(-1) as MessageBoxOptions);
        return new Promise((resolve) => {
          answer = (response) => resolve({ response, checkboxChecked: false });
        });
      },
    },
    window: () => null,
    run: () => run,
    isMac,
  });
  guard.watch(opened as unknown as BrowserWindow);
  return {
    guard,
    asked,
    quit,
    close: () => tell(opened, 'close'),
    endSession: () => tell(opened, 'session-end'),
    answer: async (response: number) => {
      answer(response);
      await new Promise((resolve) => setImmediate(resolve));
    },
    quits: () => quits,
  };
}

test('the app stays unless the person wants it to end, and Escape means no', async () => {
  const { asked, quit, answer, quits } = setUp();
  expect(quit()).toBe('held');
  expect(asked).toMatchObject([{ buttons: ['Keep Open', 'Quit'], defaultId: 0, cancelId: 0 }]);
  await answer(0);
  expect(quits()).toBe(0);
  expect(quit()).toBe('held');
  await answer(1);
  expect(quits()).toBe(1);
});

test('a closed window is the same question, asked once', async () => {
  const { asked, quit, close, answer, quits } = setUp();
  expect(close()).toBe('held');
  expect(close()).toBe('held');
  expect(quit()).toBe('held');
  expect(asked).toHaveLength(1);
  await answer(1);
  expect(quits()).toBe(1);
  expect(close()).toBe('gone');
});

test('on a Mac a run goes on without its window', () => {
  const { asked, close, quit } = setUp({ isMac: true });
  expect(close()).toBe('gone');
  expect(asked).toEqual([]);
  expect(quit()).toBe('held');
});

test('without a run nothing is asked', () => {
  const { asked, quit, close } = setUp({ run: { kind: 'none' } });
  expect([close(), quit()]).toEqual(['gone', 'gone']);
  expect(asked).toEqual([]);
});

test.each(['the window', 'the whole system'])('a shutdown that %s hears of is not held up', (who) => {
  const { guard, asked, quit, endSession } = setUp();
  if (who === 'the window') endSession();
  else guard.letGo();
  expect(quit()).toBe('gone');
  expect(asked).toEqual([]);
});
