import { expect, test } from 'vitest';
import { pageRequestNames } from '../core/contract/contract.ts';
import { shellNames } from '../core/contract/shell-contract.ts';

import { createBridge } from './create-bridge.ts';

const sent: unknown[] = [];
const listeners = new Map<string, (value: unknown) => void>();
const bridge = createBridge(
  { engine: pageRequestNames, shell: shellNames },
  {
    invoke: async (channel, input) => sent.push([channel, input]),
    listen: (channel, listener) => {
      listeners.set(channel, listener);
      return () => listeners.delete(channel);
    },
    pathOf: (file) => `/disc/${file.name}`,
  },
);

test('has a method for every request of the contracts, and nothing else', () => {
  const expected = [...pageRequestNames, ...shellNames, 'pathOf', 'onChange', 'onShellEvent'];
  expect(Object.keys(bridge).sort()).toEqual([...expected].sort());
});

test('each sends to its own channel', async () => {
  await bridge.leaveOut({ photoIds: ['1'] });
  await bridge.copyText({ text: 'words' });
  expect(sent).toEqual([
    ['engine:leaveOut', { photoIds: ['1'] }],
    ['shell:copyText', { text: 'words' }],
  ]);
});

test('a listener hears until it is taken away', () => {
  const heard: unknown[] = [];
  const stop = bridge.onShellEvent((event) => heard.push(event));
  listeners.get('shell-event')?.({ kind: 'engine-gone' });
  stop();
  expect(heard).toEqual([{ kind: 'engine-gone' }]);
  expect(listeners.size).toBe(0);
});
