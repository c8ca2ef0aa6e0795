import { EventEmitter } from 'node:events';
import type { Notification } from 'electron';
import { expect, test } from 'vitest';
import { createNotifier } from './notify.ts';

test('a notice that is clicked brings the window, or opens one', () => {
  const shown: EventEmitter[] = [];
  class FakeNotification extends EventEmitter {
    static isSupported = () => true;
    show() {
      shown.push(this);
    }
  }
  let reveals = 0;
  const notify = createNotifier(FakeNotification as unknown as typeof Notification, () => {
    reveals += 1;
  });
  notify({ title: 'Upload finished', body: '7 of 7 photos are in the SIS.' });
  expect(reveals).toBe(0);
  shown[0]?.emit('click');
  expect(reveals).toBe(1);
});
