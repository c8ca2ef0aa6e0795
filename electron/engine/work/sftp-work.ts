import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ParsedInput } from '../../core/contract.ts';
import { AppError, type Failure } from '../../core/failure.ts';
import { readSftpAddress, type SftpAddress, showSftpAddress } from '../../core/sftp/sftp-address.ts';
import type { Batch } from '../batch/batch.ts';
import type { SftpAuth } from '../destinations/sftp/sign-in.ts';
import type { Journal } from '../journal/journal.ts';
import type { Publisher } from '../publisher.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import { runSftp } from '../run/run-sftp.ts';
import { createSftpSender, type SftpSender } from '../run/sftp-sender.ts';
import type { Wait } from '../run/wait.ts';
import type { RunScope, Workshop } from '../run/workshop.ts';
import type { OpenFolder } from './folder-work.ts';

export interface SftpWorkOptions {
  readonly publisher: Publisher;
  readonly journal: Journal;
  readonly wait: Wait;
  readonly random: () => number;
  /** How long nothing may come while something is waited for, in milliseconds. */
  readonly stallMs: number;
}

interface Parts {
  readonly folder: OpenFolder;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly signal: AbortSignal;
}

/** An SFTP that has let us in once. */
export interface GreetedSftp {
  readonly address: SftpAddress;
  readonly sender: SftpSender;
}

/** Deliveries by SFTP. Secrets live as long as the request that brings them. */
export interface SftpWork {
  /** Signs in, before hours of packing. @throws AppError, such as `sftp-host-key-new`. */
  greet(request: ParsedInput<'sendSftp'>, signal: AbortSignal): Promise<GreetedSftp>;
  run(sftp: GreetedSftp, parts: Parts): Promise<Failure | null>;
}

// The largest private keys have a few thousand bytes; whatever was chosen by mistake is not read whole.
const longestKey = 100_000;

async function readKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('sftp-key-unreadable', undefined, { cause });
  });
  if (text.length > longestKey) throw new AppError('sftp-key-unreadable');
  return text;
}

async function readAuth(auth: ParsedInput<'sendSftp'>['auth']): Promise<SftpAuth> {
  if (auth.kind === 'password') return auth;
  const { passphrase } = auth;
  const key = { kind: 'key', privateKey: await readKey(auth.path) } as const;
  return passphrase ? { ...key, passphrase } : key;
}

function settledPhotos(batch: Batch) {
  return batch
    .rows()
    .flatMap(({ status, file, studentId, outcome }) =>
      status === 'ignored'
        ? []
        : [{ file, studentId, outcome, name: null, sourceSha256: null, sha256: null, bytes: null }],
    );
}

export function createSftpWork({ publisher, journal, ...options }: SftpWorkOptions): SftpWork {
  return {
    async greet({ address: text, auth: given, knownHostKey, createFolder }, signal) {
      const address = readSftpAddress(text);
      const auth = await readAuth(given);
      const { wait, random, stallMs } = options;
      const target = { address, auth, knownHostKey, signal, stallMs };
      const sender = createSftpSender({ target, createFolder, wait, random });
      await sender.greet();
      return { address, sender };
    },
    async run({ address, sender }, { folder: { paths, batch, workFolder }, ...parts }) {
      const { preset, requestBytes } = batch.rules();
      const record = journal.begin({
        folderKey: await folderKeyOf(paths),
        folderName: path.basename(paths[0] ?? ''),
        paths,
        destination: { kind: 'sftp', label: showSftpAddress(address) },
        user: null,
        presetId: preset.id,
        customPreset: null,
        requestBytes,
        isWhole: true,
      });
      let failure: Failure | null = { code: 'bug' };
      try {
        failure = await runSftp({
          ...parts,
          batch,
          address,
          sender,
          folder: workFolder,
          publish: (run) => publisher.set({ run }),
        });
        return failure;
      } finally {
        record.setRest(settledPhotos(batch));
        const isCancelled = failure?.code === 'cancelled';
        record.end(failure === null ? 'finished' : isCancelled ? 'cancelled' : 'failed', failure);
      }
    },
  };
}
