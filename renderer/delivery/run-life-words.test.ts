import { expect, test } from 'vitest';
import type { DeliveryStatus } from '../../electron/core/delivery/delivery.ts';
import type { DeliveryItem, ItemState } from '../../electron/core/delivery/item-state.ts';
import { lifeInWords, meanwhileInWords } from './run-life-words.ts';

const job = {
  id: '4711',
  status: 'In Progress',
  startedAt: '2026-11-02T10:02:11Z',
  endedAt: null,
  photos: 10,
  imported: 0,
  rejected: 0,
} as const;

const states: readonly ItemState[] = [
  { kind: 'done', job },
  { kind: 'replanned', failure: { code: 'sis-too-big' } },
  { kind: 'watching', job },
  { kind: 'planned' },
];
const chunks = states.map((state, index): DeliveryItem => {
  return { number: index + 1, photos: 10, archiveBytes: 1_000, state };
});

test.each<readonly [DeliveryStatus, string]>([
  [{ kind: 'paused' }, 'Paused. 2 of 3 zips are in. Nothing is sent until you continue.'],
  [
    { kind: 'waiting-for-network', failure: { code: 'sis-unreachable' } },
    'The network is gone. Nothing was lost: 2 of 3 zips are in. It goes on by itself as soon as the SIS can be reached again.',
  ],
  [
    { kind: 'waiting-for-sign-in', failure: { code: 'sis-unauthorized' } },
    'The SIS does not accept the token any more. Nothing was lost: 2 of 3 zips are in. Type a new token, and the upload goes on where it was.',
  ],
])('%j', (life, words) => {
  const said = lifeInWords(life, chunks);
  expect(`${said?.title} ${said?.sentence}`).toBe(words);
});

test.each<DeliveryStatus>([{ kind: 'running' }, { kind: 'left' }, { kind: 'cancelled' }])(
  'nothing is waited for: %j',
  (life) => expect(lifeInWords(life, chunks)).toBeNull(),
);

test('nothing is said to go on while it waits for somebody', () => {
  const failure = { code: 'sis-unauthorized' } as const;
  for (const isAccepted of [false, true]) {
    const words = (life: DeliveryStatus) => meanwhileInWords(lifeInWords(life, chunks), isAccepted);
    expect(words({ kind: 'running' })).toMatch(/^You can keep working/);
    expect(words({ kind: 'waiting-for-network', failure })).toMatch(/when the network is back/);
    expect(words({ kind: 'waiting-for-sign-in', failure })).toMatch(/^This waits for you to sign in/);
    expect(words({ kind: 'paused' })).toMatch(/^You can also close/);
  }
});
