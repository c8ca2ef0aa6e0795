import { expect, test, vi } from 'vitest';
import { createAppStore } from './store.ts';
import { watchArrived } from './watch-arrived.ts';

const ledgerOf = (edition: number) => ({
  destination: null,
  destinations: [],
  arrivedStudents: 0,
  edition,
});

test('students are fetched part after part, anew with every edition, and one that comes too late is passed over', async () => {
  const store = createAppStore();
  let all = ['1', '2', '3', '4', '5'];
  const asked: number[] = [];
  const held: (() => void)[] = [];
  watchArrived(store, async (_name, { from = 0 }) => {
    asked.push(from);
    const students = all.slice(from, from + 2);
    const total = all.length;
    if (from === 4) await new Promise<void>((resolve) => held.push(resolve));
    return { ok: true, value: { students, total, edition: 1 } };
  });
  store.setState({ ledger: ledgerOf(1) });
  await vi.waitFor(() => expect(held).toHaveLength(1));
  expect(asked).toEqual([0, 2, 4]);
  all = ['9'];
  store.setState({ ledger: ledgerOf(2) });
  await vi.waitFor(() => expect([...store.getState().arrived]).toEqual(['9']));
  held[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect([...store.getState().arrived]).toEqual(['9']);
  all = [];
  store.setState({ ledger: ledgerOf(3) });
  await vi.waitFor(() => expect(store.getState().arrived.size).toBe(0));
});
