import { expect, test, vi } from 'vitest';
import { clientId, drawPhoto, outgoing, signal } from '../../../e2e/fixtures/cloud-bench.ts';
import { ada, open } from '../../../e2e/fixtures/google-bench.ts';
import { authority } from '../../../e2e/fixtures/transport-bench.ts';
import type { RequestInput } from '../../core/contract/contract.ts';
import { createEngine } from '../create-engine.ts';
import { makeFolderOf, makeTemporaryFolder } from '../fixtures/temporary-folder.ts';
import { watchEngine } from '../fixtures/watch-engine.ts';
import { noProxy } from '../services/network-service.ts';

/** Ada has a photo of her own, and there is one for her in the folder. */
async function startBench() {
  const { accounts, google, service, kept, destination } = await open();
  const former = outgoing(await drawPhoto(1));
  await destination.put(ada, former, signal);
  const it = await watchEngine(async (given) =>
    createEngine({
      ...given,
      journalFolder: await makeTemporaryFolder(),
      network: { ...noProxy, authorities: [authority.cert] },
      cloud: { google: { service, api: google.api } },
    }),
  );
  await it.open(await makeFolderOf({ '0042.jpg': await drawPhoto(2) }), { presetId: 'google-workspace' });
  const access: RequestInput<'sendPhotos'> = {
    address: { kind: 'google', clientId },
    secret: kept.at(-1) ?? '',
  };
  return {
    ...it,
    accounts,
    google,
    access,
    send: (runId?: number) => it.engine.request('sendPhotos', { ...access, runId }),
    undo: () => it.engine.request('undoPhotos', access),
    hasFormer: async () => (await destination.verify(ada, former, undefined, signal)).kind === 'same',
  };
}

const countPuts = ({ google }: Awaited<ReturnType<typeof startBench>>) =>
  google.seen.filter((request) => request.startsWith('PUT ')).length;

/** Stops the run when the former photo was removed, and ours has not gone out. */
async function stopHalfway(it: Awaited<ReturnType<typeof startBench>>): Promise<void> {
  it.google.answerNext('PUT', { status: 503, reason: 'backendError', headers: { 'retry-after': '600' } });
  const putsSoFar = countPuts(it);
  const sent = it.send();
  // Not only until the former photo is gone: stopped then, the answer above would be left for the undo.
  await vi.waitFor(() => expect(countPuts(it)).toBe(putsSoFar + 1), 20_000);
  await it.engine.request('stopRun', {});
  await sent;
  expect(it.google.photos.size).toBe(0);
}

test('a run that is stopped when the former photo is gone and ours not there can be undone', async () => {
  const it = await startBench();
  await stopHalfway(it);
  expect(await it.undo()).toEqual({ ok: true, value: { restored: 1, kept: 0, failed: 0 } });
  expect(await it.hasFormer()).toBe(true);
});

test('continued, it knows what was there before it was stopped', async () => {
  const it = await startBench();
  await stopHalfway(it);
  const runs = await it.engine.request('unfinishedRuns', {});
  expect(await it.send(runs.ok ? runs.value.runs[0]?.id : undefined)).toMatchObject({ ok: true });
  expect(it.row('0042.jpg').outcome).toEqual({ kind: 'imported' });
  expect(await it.hasFormer()).toBe(false);
  expect(await it.undo()).toMatchObject({ value: { restored: 1 } });
  expect(await it.hasFormer()).toBe(true);
});
