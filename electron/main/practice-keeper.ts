import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PracticeState } from '../core/contract/practice.ts';
import { isRunGoing } from '../core/delivery/delivery-view.ts';
import type { PolicyState } from '../core/policy/policy-state.ts';
import { AppError } from '../core/shared/failure.ts';
import { practiceGone } from '../core/text/messages-start.ts';
import { removeFolder } from '../engine/disk/remove-folder.ts';
import { makeTempFolder } from '../engine/temp-folder.ts';
import type { EngineHost } from './engine-host.ts';
import type { PageLine } from './page-line.ts';
import { type PracticeHost, type PracticeHostOptions, startPracticeHost } from './practice-host.ts';
import type { PracticeStores } from './practice-stores.ts';
import type { RunIndicators } from './run-indicators.ts';

/** Enough for most of what can be wrong with a photo, and drawn within seconds. */
const samplePhotos = 40;

export interface PracticeKeeper {
  state(): PracticeState;
  /** Answered when the app works with sample photos and the practice SIS. */
  start(): Promise<void>;
  /** Brings back what was set up and open before. */
  end(): Promise<void>;
  /** For the app's own end. */
  close(): Promise<void>;
}

export interface PracticeKeeperOptions
  extends Pick<PracticeHostOptions, 'fork' | 'environment' | 'modulePath' | 'logError'> {
  readonly stores: PracticeStores;
  readonly engine: Pick<EngineHost, 'request' | 'replace'>;
  readonly policy: PolicyState;
  readonly page: Pick<PageLine, 'send'>;
  readonly indicators: Pick<RunIndicators, 'run' | 'onRun'>;
  /** Tells an engine that has just started how it gets to the network. */
  readonly updateEngine: () => void;
}

interface Practice {
  readonly folder: string;
  readonly host: PracticeHost;
  /** What was open before. */
  readonly paths: readonly string[];
}

/** Lets a person try the app out: the practice SIS, sample photos, and an engine with a history of its own. */
export function createPracticeKeeper(options: PracticeKeeperOptions): PracticeKeeper {
  const { stores, engine, page, indicators } = options;
  let practice: Practice | null = null;
  let isOn = false;
  /** One after the other. */
  let isChanging = false;

  const remove = async ({ host, folder }: Pick<Practice, 'host' | 'folder'>) => {
    await host.close();
    // What another program holds goes at the next start: see `makeTempFolder`.
    await removeFolder(folder).catch((error: unknown) => options.logError('practice:', error));
  };

  const changing = async (change: () => Promise<void>) => {
    if (isChanging) throw new AppError('busy');
    isChanging = true;
    try {
      await change();
    } finally {
      isChanging = false;
    }
  };

  const changeEngine = async (environment: NodeJS.ProcessEnv, paths: readonly string[]) => {
    await engine.replace(environment);
    indicators.onRun({ kind: 'none' });
    options.updateEngine();
    page.send({ kind: 'workspace-changed', paths });
  };

  const openedPaths = async (): Promise<readonly string[]> => {
    const reply = await engine.request('snapshot', { photosFollow: true });
    return reply.ok && reply.value.folder.kind !== 'none' ? reply.value.folder.paths : [];
  };

  const begin = async () => {
    if (isOn || isRunGoing(indicators.run())) throw new AppError('busy');
    if (options.policy.kind === 'broken') throw new AppError('policy-broken', options.policy.file);
    const folder = await makeTempFolder(tmpdir());
    const photos = path.join(folder, 'sample photos');
    const host = startPracticeHost({
      ...options,
      start: { stateFolder: path.join(folder, 'sis'), photos, count: samplePhotos },
      onProgress: (progress) => page.send({ kind: 'practice-progress', progress }),
      onGone() {
        page.send({ kind: 'notice', sentence: practiceGone });
        void changing(end).catch(options.logError);
      },
    });
    practice = { folder, host, paths: await openedPaths() };
    try {
      const access = await host.ready();
      stores.begin(access);
      isOn = true;
      const state = { PICTURE_DAY_STATE: path.join(folder, 'state'), PICTURE_DAY_PRACTICE_SIS: access.url };
      await changeEngine(state, [photos]);
    } catch (error) {
      const failed = practice;
      practice = null;
      isOn = false;
      stores.end();
      await remove(failed);
      throw error;
    } finally {
      page.send({ kind: 'practice-progress', progress: null });
    }
  };

  const end = async () => {
    const ending = practice;
    if (!ending || !isOn) return;
    practice = null;
    isOn = false;
    stores.end();
    await changeEngine({}, ending.paths);
    await remove(ending);
  };

  return {
    state: () => (isOn ? { kind: 'samples' } : { kind: 'none' }),
    start: () => changing(begin),
    end: () => changing(end),
    async close() {
      if (practice) await remove(practice);
    },
  };
}
