import type { RequestInput } from '../core/contract/contract.ts';
import { rulesOf, sisInUse } from '../core/contract/destination-settings.ts';
import type { Settings } from '../core/contract/settings.ts';
import type { NamedDestination } from '../core/delivery/named-destination.ts';
import { beginRound, endRound, type LegState, type Round, setLeg } from '../core/delivery/round.ts';
import type { RunRecord } from '../core/delivery/run-record.ts';
import { AppError, toFailure } from '../core/shared/failure.ts';
import type { AskEngine } from './ask-engine.ts';
import { createDestinationAccess } from './destination-access.ts';
import type { DestinationSecrets } from './destination-secrets.ts';

export interface RoundOptions {
  readonly settings: () => Settings;
  readonly secrets: DestinationSecrets;
  readonly refreshSecrets: () => Promise<unknown>;
  readonly ask: AskEngine;
  /** Asks the person where a destination's zip files are saved; null if they closed the dialog. */
  readonly chooseSaveFolder: (name: string) => Promise<{ readonly path: string } | null>;
  readonly onChange: (round: Round) => void;
  readonly logError: (...words: readonly unknown[]) => void;
}

export interface WhatToSend {
  readonly destinations: readonly string[];
  readonly photoIds?: readonly string[] | undefined;
  readonly again?: boolean | undefined;
}

/** Sends the open folder's photos to several destinations. */
export interface RoundRunner {
  /** One after the other; what fails at one does not keep the photos from the next. Null if the person thought better of it. */
  send(what: WhatToSend): Promise<Round | null>;
  /** The last one; null before there is any. */
  current(): Round | null;
}

export function createRoundRunner(options: RoundOptions): RoundRunner {
  const { settings, secrets, refreshSecrets, ask, chooseSaveFolder, onChange } = options;
  const access = createDestinationAccess(secrets);
  let round: Round | null = null;

  const publish = (next: Round) => {
    round = next;
    onChange(next);
  };
  /** Null also where the history cannot be read: that must not keep the photos from the next destination. */
  const newestRun = async (): Promise<RunRecord | null> => {
    const reply = await ask('runs', {}).catch(() => null);
    return reply?.runs[0] ?? null;
  };

  const sendTo = async (
    destination: NamedDestination,
    folder: string | null,
    what: Pick<RequestInput<'upload'>, 'photoIds' | 'again'>,
  ): Promise<void> => {
    const { address, idColumn, bytesPerSecond } = destination;
    const aimed = { ...what, ...(idColumn === '' ? {} : { idColumn }), rules: rulesOf(destination) };
    await ask('setBandwidth', { bytesPerSecond });
    switch (address.kind) {
      case 'sis':
        await ask('connect', access.sis(destination));
        await ask('upload', aimed);
        return;
      case 'sftp':
        await ask('sendSftp', { ...access.sftp(destination), ...aimed });
        return;
      case 'folder': {
        // Zip files in a folder are made of all photos, however often.
        const { again: _, ...packed } = aimed;
        await ask('pack', { folder: folder ?? '', ...packed });
        return;
      }
      default:
        await ask('sendPhotos', { ...access.system(destination), ...aimed });
    }
  };

  const runLeg = async (
    destination: NamedDestination,
    folder: string | null,
    what: Pick<RequestInput<'upload'>, 'photoIds' | 'again'>,
  ): Promise<LegState> => {
    const before = await newestRun();
    const record = async () => {
      const now = await newestRun();
      return now?.id === before?.id ? null : now;
    };
    try {
      await sendTo(destination, folder, what);
      return { kind: 'over', record: await record() };
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'bug') options.logError(error);
      return { kind: 'failed', failure, record: await record() };
    }
  };

  /** The app goes on as it was before: signed in where it was, as fast as it was. */
  const restore = async (wentTo: readonly NamedDestination[]): Promise<void> => {
    const now = settings();
    await ask('setBandwidth', { bytesPerSecond: now.bytesPerSecond });
    const sis = sisInUse(now);
    const isElsewhere = wentTo.some(({ id, address }) => address.kind === 'sis' && id !== sis?.id);
    if (sis && isElsewhere) await ask('connect', access.sis(sis));
  };

  const chooseFolders = async (
    chosen: readonly NamedDestination[],
  ): Promise<ReadonlyMap<string, string> | null> => {
    const folders = new Map<string, string>();
    for (const { id, name, address } of chosen) {
      if (address.kind !== 'folder') continue;
      const folder = await chooseSaveFolder(name);
      if (!folder) return null;
      folders.set(id, folder.path);
    }
    return folders;
  };

  const sendToAll = async ({ destinations: ids, photoIds, again }: WhatToSend): Promise<Round | null> => {
    const chosen = settings().destinations.filter(({ id }) => ids.includes(id));
    if (chosen.length === 0) throw new AppError('bad-request');
    const folders = await chooseFolders(chosen);
    if (!folders) return null;
    await refreshSecrets();
    const what = {
      ...(photoIds === undefined ? {} : { photoIds: [...photoIds] }),
      ...(again === undefined ? {} : { again }),
    };
    let now = beginRound(chosen);
    publish(now);
    for (const destination of chosen) {
      now = setLeg(now, destination.id, { kind: 'going' });
      publish(now);
      const state = await runLeg(destination, folders.get(destination.id) ?? null, what);
      now = setLeg(now, destination.id, state);
      publish(now);
      // A person who cancels means all of it.
      if (state.kind === 'failed' && state.failure.code === 'cancelled') break;
    }
    await restore(chosen).catch(options.logError);
    publish(endRound(now));
    return round;
  };

  let isGoing = false;
  return {
    current: () => round,
    async send(what) {
      if (isGoing) throw new AppError('busy');
      isGoing = true;
      try {
        return await sendToAll(what);
      } finally {
        isGoing = false;
      }
    },
  };
}
