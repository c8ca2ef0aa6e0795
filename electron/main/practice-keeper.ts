import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PracticeKind, PracticeState } from '../core/contract/practice.ts';
import { isRunGoing } from '../core/delivery/delivery-view.ts';
import type { PolicyState } from '../core/policy/policy-state.ts';
import type { PhotoRow } from '../core/review/photo-row.ts';
import { AppError } from '../core/shared/failure.ts';
import { texts } from '../core/text/texts.ts';
import { removeFolder } from '../engine/disk/remove-folder.ts';
import { makeTempFolder } from '../engine/temp-folder.ts';
import type { EngineHost } from './engine-host.ts';
import type { PageLine } from './page-line.ts';
import { type PracticeHost, type PracticeHostOptions, startPracticeHost } from './practice-host.ts';
import type { PracticeStores } from './practice-stores.ts';
import { readStudents, studentsOfPhotos } from './read-students.ts';
import type { RunIndicators } from './run-indicators.ts';

/** Enough for most of what can be wrong with a photo, and drawn within seconds. */
const samplePhotos = 40;

export interface PracticeKeeper {
  state(): PracticeState;
  /** Answered when the app works with the practice SIS. */
  start(kind: PracticeKind): Promise<void>;
  /** Brings back what was set up and open before. */
  end(): Promise<void>;
  /** For the app's own end. */
  close(): Promise<void>;
}

export interface PracticeKeeperOptions
  extends Pick<PracticeHostOptions, 'fork' | 'environment' | 'modulePath' | 'logError'> {
  /** Where the app's own engine keeps decisions. */
  readonly stateFolder: string;
  readonly stores: PracticeStores;
  readonly engine: Pick<EngineHost, 'request' | 'replace'>;
  readonly policy: PolicyState;
  readonly page: Pick<PageLine, 'send'>;
  readonly indicators: Pick<RunIndicators, 'onRun'>;
  /** Tells an engine that has just started how it gets to the network. */
  readonly updateEngine: () => void;
}

interface Practice {
  readonly kind: PracticeKind;
  readonly folder: string;
  readonly host: PracticeHost;
  /** What was open before. */
  readonly paths: readonly string[];
}

/** What was decided about the photos holds in a rehearsal too. To be called while no engine has the database open. */
async function copyDecisions(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  const names = await readdir(from).catch(() => []);
  for (const name of names.filter((known) => known.startsWith('reviews.sqlite')))
    await copyFile(path.join(from, name), path.join(to, name));
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

  const changeEngine = async (
    environment: NodeJS.ProcessEnv,
    paths: readonly string[],
    prepare?: () => Promise<void>,
  ) => {
    await engine.replace(environment, prepare);
    indicators.onRun({ kind: 'none' });
    options.updateEngine();
    page.send({ kind: 'workspace-changed', paths });
  };

  const readOpened = async () => {
    const reply = await engine.request('snapshot', {});
    if (!reply.ok) throw new AppError(reply.failure.code, reply.failure.detail);
    const { folder, photos, run } = reply.value;
    return { paths: folder.kind === 'none' ? [] : folder.paths, photos, run };
  };

  /** Those of the roster, so that the practice SIS rejects whom the SIS would; without one, those of the photos. */
  const knownStudents = async (photos: readonly PhotoRow[]) => {
    const students = await readStudents(engine);
    return students.length > 0 ? students : studentsOfPhotos(photos);
  };

  const begin = async (kind: PracticeKind) => {
    if (isOn) throw new AppError('busy');
    if (options.policy.kind === 'broken') throw new AppError('policy-broken', options.policy.file);
    const opened = await readOpened();
    if (isRunGoing(opened.run)) throw new AppError('practice-during-upload');
    if (kind === 'own-photos' && opened.paths.length === 0) throw new AppError('no-folder-open');
    const folder = await makeTempFolder(tmpdir());
    const samples = path.join(folder, 'sample photos');
    const stateFolder = path.join(folder, 'state');
    const host = startPracticeHost({
      ...options,
      start: {
        stateFolder: path.join(folder, 'sis'),
        what:
          kind === 'samples'
            ? { kind, folder: samples, count: samplePhotos }
            : { kind, students: await knownStudents(opened.photos) },
      },
      onProgress: (progress) => page.send({ kind: 'practice-progress', progress }),
      onGone() {
        void changing(end)
          .then(() => page.send({ kind: 'notice', sentence: texts.start.practiceGone }))
          .catch(options.logError);
      },
    });
    practice = { kind, folder, host, paths: opened.paths };
    try {
      const access = await host.ready();
      // Drawing takes a while. An upload that was begun meanwhile must not be cut off.
      const { run, paths } = await readOpened();
      if (isRunGoing(run)) throw new AppError('practice-during-upload');
      practice = { ...practice, paths };
      stores.begin(kind, access);
      isOn = true;
      await changeEngine(
        { PICTURE_DAY_STATE: stateFolder, PICTURE_DAY_PRACTICE_SIS: access.url },
        kind === 'samples' ? [samples] : opened.paths,
        async () => {
          if (kind === 'own-photos') await copyDecisions(options.stateFolder, stateFolder);
        },
      );
    } catch (error) {
      const failed = practice;
      const isReplaced = isOn;
      practice = null;
      isOn = false;
      stores.end();
      if (isReplaced) await changeEngine({}, failed.paths);
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
    state: () => ({ kind: isOn && practice ? practice.kind : 'none' }),
    start: (kind) => changing(() => begin(kind)),
    end: () => changing(end),
    async close() {
      if (practice) await remove(practice);
    },
  };
}
