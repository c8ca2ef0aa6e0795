import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RequestInput } from '../../core/contract/contract.ts';
import { readSftpAddress, showSftpAddress } from '../../core/network/sftp/sftp-address.ts';
import { AppError, type Failure } from '../../core/shared/failure.ts';
import type { CustomPreset } from '../../core/systems/custom-preset.ts';
import type { SftpTarget } from '../destinations/sftp/connect-sftp.ts';
import { greetSftp } from '../destinations/sftp/greet-sftp.ts';
import { openSocket } from '../destinations/sftp/open-socket.ts';
import type { SftpAuth } from '../destinations/sftp/sign-in.ts';
import type { Pace } from '../destinations/transport.ts';
import type { Journal } from '../journal/journal.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import type { Publisher } from '../publisher.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import type { RestoredRun } from '../run/restore-run.ts';
import type { RunGate } from '../run/run-gate.ts';
import { createSftpRun, type SftpRun } from '../run/run-sftp.ts';
import { createSftpSender } from '../run/sftp-sender.ts';
import type { Wait } from '../run/wait.ts';
import type { RunScope, Workshop } from '../run/workshop.ts';
import type { OpenFolder } from './open-folder.ts';

export interface SftpWorkOptions {
  readonly publisher: Publisher;
  readonly journal: Journal;
  /** What the preset `custom` is, while it is the chosen one. */
  readonly customPreset: () => CustomPreset | null;
  readonly wait: Wait;
  readonly random: () => number;
  readonly pace: Pace;
  /** How long nothing may come while something is waited for, in milliseconds. */
  readonly stallMs: number;
  /** How often the network may be found missing, 5 seconds apart, before a run is given up. */
  readonly maximumProbes: number;
}

interface Parts {
  readonly folder: OpenFolder;
  readonly workshop: Workshop;
  readonly scope: RunScope;
  readonly journal: RunJournal;
  readonly restored: RestoredRun;
  readonly signal: AbortSignal;
}

/** An SFTP that has let us in once. */
export interface GreetedSftp {
  readonly target: SftpTarget;
  readonly createFolder: boolean;
}

export interface BegunDelivery {
  readonly journal: RunJournal;
  /** All photos of the folder that were ready, or only some that a person chose. */
  readonly isWhole: boolean;
  /** Photos that were handed over before go again. */
  readonly isAgain: boolean;
}

/** Deliveries by SFTP. Secrets live as long as the request that brings them. */
export interface SftpWork {
  /** Signs in, before hours of packing. @throws AppError, such as `sftp-host-key-new`. */
  greet(request: RequestInput<'checkSftp'>, signal: AbortSignal): Promise<GreetedSftp>;
  /** Writes a new delivery down. */
  begin(sftp: GreetedSftp, folder: OpenFolder, wish: Omit<BegunDelivery, 'journal'>): Promise<BegunDelivery>;
  /** @throws AppError `bad-request` if that delivery is not one of this folder to this SFTP. */
  resume(runId: number, sftp: GreetedSftp, folder: OpenFolder): Promise<BegunDelivery>;
  run(sftp: GreetedSftp, parts: Parts): Promise<Failure | null>;
  /** Of the delivery that goes on; null while none does. */
  gate(): RunGate | null;
}

const reachMs = 10_000;
// The largest private keys have a few thousand bytes; whatever was chosen by mistake is not read whole.
const longestKey = 100_000;

async function readKey(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('sftp-key-unreadable', undefined, { cause });
  });
  if (text.length > longestKey) throw new AppError('sftp-key-unreadable');
  return text;
}

async function readAuth(auth: RequestInput<'checkSftp'>['auth']): Promise<SftpAuth> {
  if (auth.kind === 'password') return auth;
  const { passphrase } = auth;
  const key = { kind: 'key', privateKey: await readKey(auth.path) } as const;
  return passphrase ? { ...key, passphrase } : key;
}

async function isReachable({ address }: SftpTarget, signal: AbortSignal): Promise<boolean> {
  try {
    (await openSocket(address, reachMs, signal)).destroy();
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

export function createSftpWork({ publisher, journal, ...options }: SftpWorkOptions): SftpWork {
  let current: SftpRun | null = null;
  const labelOf = ({ target }: GreetedSftp) => showSftpAddress(target.address);

  return {
    async greet({ address: text, auth: given, knownHostKey, createFolder }, signal) {
      const address = readSftpAddress(text);
      const auth = await readAuth(given);
      const target = { address, auth, knownHostKey, signal, stallMs: options.stallMs };
      await greetSftp(target, createFolder);
      return { target, createFolder };
    },
    async begin(sftp, { paths, batch }, { isWhole, isAgain }) {
      const { preset, requestBytes } = batch.rules();
      const begun = journal.begin({
        folderKey: await folderKeyOf(paths),
        folderName: path.basename(paths[0] ?? ''),
        paths,
        destination: { kind: 'sftp', label: labelOf(sftp) },
        user: null,
        presetId: preset.id,
        customPreset: options.customPreset(),
        requestBytes,
        isWhole,
        isAgain,
      });
      return { journal: begun, isWhole, isAgain };
    },
    async resume(runId, sftp, { paths }) {
      const folderKey = await folderKeyOf(paths);
      const run = journal.unfinished().find(({ id }) => id === runId);
      const isSame = run?.folderKey === folderKey && run.destination.label === labelOf(sftp);
      if (!isSame || run.destination.kind !== 'sftp') {
        throw new AppError('bad-request', 'that delivery is not one of this folder to this SFTP');
      }
      return { journal: journal.resume(runId), isWhole: run.isWhole, isAgain: run.isAgain };
    },
    async run({ target, createFolder }, { folder: { batch, workFolder }, ...parts }) {
      const { pace, random } = options;
      const run = createSftpRun({
        ...options,
        ...parts,
        batch,
        address: target.address,
        folder: workFolder,
        isReachable: (signal) => isReachable(target, signal),
        createSender: (gate) => createSftpSender({ target, createFolder, gate, pace, random }),
        publish: (state) => publisher.set({ run: state }),
      });
      current = run;
      return run.run().finally(() => {
        current = null;
      });
    },
    gate: () => current?.gate ?? null,
  };
}
