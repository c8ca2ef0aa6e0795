import { expect, test } from 'vitest';
import { secondStartWords } from './second-start-words.ts';

test('switches come first, with one of Chromium, and what is behind -- stays behind it', () => {
  expect(secondStartWords(['/a', '--x=1', '--', '--y'], '/bin/app', null)).toEqual([
    '/bin/app',
    '--x=1',
    expect.stringContaining('--original-process-start-time'),
    '/a',
    '--',
    '--y',
  ]);
});

test('in development the folder of the app comes before the other words', () => {
  expect(secondStartWords(['--x=1', '/a'], '/bin/app', '/the/app').slice(-2)).toEqual(['/the/app', '/a']);
});

test('what does not fit into the message is cut off', () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `/media/card/DCIM/IMG_${index}.jpg`);
  const sent = secondStartWords(words, '/bin/app', null);
  expect(sent.length).toBeLessThan(1_500);
  expect(Buffer.byteLength(sent.join('\0'))).toBe(32 * 1024);
});
