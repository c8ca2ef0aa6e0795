import { randomBytes } from 'node:crypto';
import { assertNever } from '../core/shared/assert-never.ts';
import { writeSamplePhotos } from '../practice-sis/sample-photos/write-sample-photos.ts';
import { type PracticeSis, startPracticeSis } from '../practice-sis/start-practice-sis.ts';
import { describeBug } from './engine-port.ts';
import type { FromPractice, ToPractice } from './practice-messages.ts';

/** Slow enough that the import can be watched. */
const photosPerSecond = 20;

const send = (message: FromPractice) => process.parentPort.postMessage(message);
const stopping = new AbortController();
let opening: Promise<PracticeSis> | null = null;

async function start({ stateFolder, what }: Extract<ToPractice, { kind: 'start' }>): Promise<void> {
  const token = randomBytes(24).toString('base64url');
  opening = startPracticeSis({
    stateDir: stateFolder,
    photosPerSecond,
    token,
    ...(what.kind === 'own-photos' ? { students: what.students } : {}),
  });
  const { url } = await opening;
  if (what.kind === 'samples') {
    const { folder, count } = what;
    const onProgress = (written: number, total: number) => send({ kind: 'drawn', written, total });
    await writeSamplePhotos({ folder, count, onProgress, signal: stopping.signal });
  }
  send({ kind: 'ready', url, token });
}

async function close(): Promise<void> {
  stopping.abort();
  const sis = await opening?.catch(() => null);
  await sis?.close();
}

process.parentPort.on('message', ({ data }) => {
  const message = data as ToPractice;
  switch (message.kind) {
    case 'start':
      start(message).catch((error: unknown) => {
        if (!stopping.signal.aborted) send({ kind: 'failed', text: describeBug(error) });
      });
      return;
    case 'close':
      void close().finally(() => process.exit(0));
      return;
    default:
      assertNever(message);
  }
});

// Ctrl+C in a terminal reaches every process of the app; this one is ended in order, by the shell.
process.on('SIGINT', () => undefined);
