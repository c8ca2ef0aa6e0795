import { expect, test } from 'vitest';
import { endFailedStart, StartError } from './end-failed-start.ts';

function failing({ whenReady = () => Promise.resolve(), isReady = false } = {}) {
  const calls: string[] = [];
  const options = {
    app: {
      isReady: () => isReady,
      whenReady() {
        calls.push('whenReady');
        return whenReady();
      },
      exit: (code?: number) => calls.push(`exit ${code}`),
    },
    dialog: { showErrorBox: (title: string, content: string) => calls.push(`${title}: ${content}`) },
    log: { file: '/logs/main.log', error: () => calls.push('logged') },
  };
  return { calls, end: (error: unknown) => endFailedStart(error, options) };
}

test('a start that throws is logged and told once boxes can be seen, with the log, and ends', async () => {
  const { calls, end } = failing();
  await end(new Error('no such module'));
  expect(calls).toEqual([
    'logged',
    'whenReady',
    expect.stringMatching(/^Picture Day can't start: .*\/logs\/main\.log$/s),
    'exit 1',
  ]);
});

test('an expected failure is told in its own words', async () => {
  const { calls, end } = failing({ isReady: true });
  await end(new StartError({ kind: 'disk-full', folder: '/data' }));
  expect(calls[1]).toContain('The disk is full');
  expect(calls.at(-1)).toBe('exit 1');
});

test('an app that never becomes ready is told of all the same', async () => {
  const { calls, end } = failing({ whenReady: () => Promise.reject(new Error('no display')) });
  await end(new Error('no display'));
  expect(calls.at(-2)).toContain("can't start");
  expect(calls.at(-1)).toBe('exit 1');
});
