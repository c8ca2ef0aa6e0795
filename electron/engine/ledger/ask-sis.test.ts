import { expect, test } from 'vitest';
import type { Job, LogLine } from '../../core/delivery/job.ts';
import type { LedgerEntry } from '../../core/ledger/standing.ts';
import type { ArrivedZip } from '../destinations/destination.ts';
import { TransportError } from '../destinations/transport.ts';
import { openJournal } from '../journal/journal.ts';
import { inMemory } from '../sqlite/open-database.ts';
import { type AskedSis, askSis } from './ask-sis.ts';
import { importPhotos, sentPhoto, sisKey } from './fixtures/ledger-run.ts';

const signal = new AbortController().signal;
const arrivedMs = Date.UTC(2026, 10, 3, 9);

const line = (file: string | null, outcome: LogLine['outcome'], at = '2026-11-03T10:00:00Z'): LogLine => ({
  cursor: 1,
  at,
  level: 'info',
  message: '',
  file,
  outcome,
  reason: null,
});

const job = (id: string, changes: Partial<Job> = {}): Job => ({
  id,
  status: 'Finished',
  startedAt: '2026-11-02T08:00:00Z',
  endedAt: '2026-11-03T10:00:00Z',
  photos: 2,
  imported: 2,
  rejected: 0,
  ...changes,
});

interface Said {
  /** By idempotency key; a zip that is missing here is not there. */
  readonly zips?: Readonly<Record<string, Job>>;
  readonly jobs?: readonly Job[];
  readonly logs?: Readonly<Record<string, readonly LogLine[]>>;
}

/** A SIS that gives its logs a line at a time. */
function sisThatSays({ zips = {}, jobs = [], logs = {} }: Said) {
  const read: string[] = [];
  const sis: AskedSis = {
    async find(key: string): Promise<ArrivedZip | null> {
      const found = zips[key];
      return found ? { archiveBytes: 1, sha256: null, job: found } : null;
    },
    watch: {
      jobs: async () => jobs,
      async log(id: string, after: number) {
        if (after === 0) read.push(id);
        const next = logs[id]?.[after];
        return { lines: next ? [next] : [], nextAfter: next ? after + 1 : after };
      },
    },
  };
  return { sis, read };
}

function openLedger() {
  const journal = openJournal(inMemory, () => arrivedMs);
  importPhotos(journal, [sentPhoto('1001'), sentPhoto('1002')]);
  const { ledger } = journal;
  const entries: readonly LedgerEntry[] = ledger.entriesOf(['1001', '1002']);
  return { ledger, entries };
}

const own = { 'key-1': job('101') };

test('a SIS that has the zip, all imported, is believed without its log', async () => {
  const { ledger, entries } = openLedger();
  const { sis, read } = sisThatSays({ zips: own, jobs: [job('101')] });
  expect(await askSis(sis, ledger, entries, signal)).toEqual({ notThere: [], foreign: [], jobs: [] });
  expect(read).toEqual([]);
});

test('a zip that the SIS never got brought nothing', async () => {
  const { ledger, entries } = openLedger();
  expect((await askSis(sisThatSays({}).sis, ledger, entries, signal)).notThere).toEqual(['1001', '1002']);
});

test('where the job has imported fewer than the ledger knows, its log says which are not there', async () => {
  const { ledger, entries } = openLedger();
  const logs = {
    101: [line('1001.jpg', 'imported'), line('1002.jpg', 'imported'), line('1002.jpg', 'rejected')],
  };
  const zips = { 'key-1': job('101', { imported: 1, rejected: 1 }) };
  const { sis } = sisThatSays({ zips, logs });
  expect((await askSis(sis, ledger, entries, signal)).notThere).toEqual(['1002']);
});

test("another computer's photos are those that its jobs imported since", async () => {
  const { ledger, entries } = openLedger();
  const before = job('800', { startedAt: '2026-11-01T08:00:00Z', endedAt: '2026-11-01T08:05:00Z' });
  const since = job('900');
  const going = job('901', { status: 'In Progress', endedAt: null });
  const lines = [
    line(null, null),
    line('photos/1001.JPG', 'imported'),
    line('1003.jpg', 'imported'),
    line('1004.jpg', 'rejected'),
  ];
  const { sis, read } = sisThatSays({
    zips: own,
    jobs: [going, since, job('101'), before],
    logs: { 900: lines, 800: lines, 901: lines },
  });
  const said = await askSis(sis, ledger, entries, signal);
  const laterMs = Date.UTC(2026, 10, 3, 10);
  expect(said.foreign).toEqual([
    { studentId: '1001', arrivedMs: laterMs },
    { studentId: '1003', arrivedMs: laterMs },
  ]);
  expect(said.jobs).toEqual([since]);
  expect(read).toEqual(['900']);
  ledger.addForeign(sisKey, said.foreign, said.jobs);
  expect((await askSis(sis, ledger, entries, signal)).jobs).toEqual([]);
});

test('what was said before the SIS fell silent holds, and silence says nothing', async () => {
  const { ledger, entries } = openLedger();
  const { sis } = sisThatSays({});
  const silent = (): never => {
    throw new TransportError({ code: 'sis-no-answer', status: null, retryAfterMs: null });
  };
  const halfWay: AskedSis = { ...sis, watch: { ...sis.watch, jobs: async () => silent() } };
  expect((await askSis(halfWay, ledger, entries, signal)).notThere).toHaveLength(2);
  const mute: AskedSis = { ...sis, find: async () => silent() };
  expect(await askSis(mute, ledger, entries, signal)).toEqual({ notThere: [], foreign: [], jobs: [] });
});
