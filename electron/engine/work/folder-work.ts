import { rm } from 'node:fs/promises';
import path from 'node:path';
import { archiveName, type CheckRules } from '../../core/check-photo.ts';
import { planChunks } from '../../core/chunk-plan.ts';
import type { FolderState, ParsedInput, StepKind, UploadPlan } from '../../core/contract.ts';
import { AppError, type Failure, toFailure } from '../../core/failure.ts';
import type { PhotoId } from '../../core/photo.ts';
import { findPreset, illuminate } from '../../core/preset.ts';
import type { Roster } from '../../core/roster.ts';
import { isSendable } from '../../core/sendable.ts';
import { type Batch, createBatch } from '../batch/batch.ts';
import { fillBatch } from '../batch/fill-batch.ts';
import { showLarge, showThumbnail } from '../images/show-picture.ts';
import { createThumbnailStore, type ThumbnailStore } from '../images/thumbnail-store.ts';
import type { Publisher } from '../publisher.ts';
import { createTask } from './task.ts';

/** A folder, zip or set of loose files whose photos are known. */
export interface OpenFolder {
  readonly batch: Batch;
  /** Where a photo's content lies. */
  readonly locate: (id: PhotoId) => string;
  /** For what belongs to this folder alone; removed when it is closed. */
  readonly workFolder: string;
}

type RuleChoice = Omit<ParsedInput<'openFolder'>, 'paths'>;

export interface FolderWork {
  /** @param idle when nothing uses the former folder any more. */
  open(input: ParsedInput<'openFolder'>, idle: Promise<unknown>): Promise<null>;
  stop(): Promise<null>;
  setRules(choice: RuleChoice): null;
  /** What the SIS adds to the rules. */
  useSis(sis: { readonly roster: Roster | null; readonly maxArchiveBytes: number } | null): void;
  decide(kind: StepKind, ids: readonly PhotoId[] | undefined): number;
  undo(): null;
  redo(): null;
  picture(id: PhotoId, kind: ParsedInput<'picture'>['kind']): Promise<Uint8Array>;
  plan(): UploadPlan;
  /** @throws AppError `no-folder-open` before every photo is checked. */
  needChecked(): OpenFolder;
  close(): Promise<void>;
}

export interface FolderWorkOptions {
  readonly publisher: Publisher;
  readonly workFolder: string;
  readonly parallel: number;
  readonly keepsThumbnails: boolean;
}

export function createFolderWork({
  publisher,
  workFolder: parentFolder,
  parallel,
  keepsThumbnails,
}: FolderWorkOptions): FolderWork {
  const task = createTask();
  let opened: (OpenFolder & { readonly thumbnails: ThumbnailStore | null }) | null = null;
  let choice: RuleChoice = {};
  let sis: { readonly roster: Roster | null; readonly maxArchiveBytes: number } | null = null;
  let photoCount = 0;
  let folderCount = 0;

  /** @throws AppError `bad-request` for a preset that is not there. */
  const rules = (): CheckRules => {
    const preset = findPreset(choice.presetId ?? illuminate.id);
    if (!preset) throw new AppError('bad-request', 'there is no such preset');
    const limits = [preset.maximumRequestBytes, choice.requestBytes, sis?.maxArchiveBytes];
    return {
      preset: { ...preset, ratioTolerance: choice.ratioTolerance ?? preset.ratioTolerance },
      roster: sis?.roster ?? null,
      requestBytes: Math.min(...limits.filter((limit) => limit !== undefined)),
    };
  };
  const need = () => {
    if (!opened) throw new AppError('no-folder-open');
    return opened;
  };
  const needChecked = () => {
    if (publisher.state().folder.kind !== 'checked') throw new AppError('no-folder-open');
    return need();
  };
  const publishSteps = () => publisher.set({ steps: need().batch.steps() });
  const publishFolder = (folder: FolderState) => publisher.set({ folder });
  const close = async () => {
    await task.stop();
    if (opened) await rm(opened.workFolder, { recursive: true, force: true });
    opened = null;
  };

  return {
    async open({ paths, ...rest }, idle) {
      choice = { ...choice, ...rest };
      const batch = createBatch(rules());
      folderCount += 1;
      const turn = folderCount;
      await idle;
      await close();
      // Meanwhile somebody may have asked for another folder, or have stopped this one.
      if (turn !== folderCount) throw new AppError('cancelled');
      const workFolder = path.join(parentFolder, `folder-${folderCount}`);
      const locations = new Map<PhotoId, string>();
      const thumbnails = keepsThumbnails ? createThumbnailStore(path.join(workFolder, 'thumbnails')) : null;
      opened = { batch, workFolder, thumbnails, locate: (id) => locations.get(id) ?? '' };
      publisher.setBatch(batch);
      publisher.set({ run: { kind: 'none' }, steps: batch.steps() });
      publishFolder({ kind: 'scanning', paths, found: 0 });
      await task.start(async (signal) => {
        try {
          const unpackFolder = path.join(workFolder, 'unpacked');
          const nextId = () => String(++photoCount);
          await fillBatch(
            { paths, batch, unpackFolder, thumbnails, parallel, nextId, publish: publishFolder, signal },
            locations,
          );
          publishFolder({ kind: 'checked', paths });
        } catch (error) {
          const failure: Failure = signal.aborted ? { code: 'cancelled' } : toFailure(error);
          // Nothing of it is open: half a folder would look like a whole one.
          publisher.setBatch(null);
          publishFolder({ kind: 'failed', paths, failure });
          throw signal.aborted ? new AppError('cancelled') : error;
        }
      });
      return null;
    },
    async stop() {
      // One that waits for the former folder to close is not begun at all.
      folderCount += 1;
      await task.stop();
      return null;
    },
    setRules(next) {
      choice = { ...choice, ...next };
      const checked = rules();
      opened?.batch.setRules(checked);
      return null;
    },
    useSis(next) {
      sis = next;
      opened?.batch.setRules(rules());
    },
    decide(kind, ids) {
      const { batch } = need();
      const count = batch.decide(kind, ids ?? batch.ids());
      publishSteps();
      return count;
    },
    undo() {
      need().batch.undo();
      publishSteps();
      return null;
    },
    redo() {
      need().batch.redo();
      publishSteps();
      return null;
    },
    async picture(id, kind) {
      const { batch, locate, thumbnails } = need();
      const photo = batch.get(id);
      if (!photo) throw new AppError('bad-request', 'there is no such photo');
      if (kind === 'thumbnail') return (await thumbnails?.find(id)) ?? showThumbnail(photo, locate(id));
      return showLarge(photo, locate(id), kind === 'fixed' ? batch.safeFixesOf(id) : []);
    },
    plan() {
      const { batch } = needChecked();
      const { preset, requestBytes } = batch.rules();
      const photos = batch.rows().filter(isSendable);
      const planned = photos.map(({ id, studentId, bytes }) => ({
        photoId: id,
        name: archiveName(studentId ?? '', preset),
        bytes,
      }));
      const { chunks } = planChunks(planned, requestBytes);
      const zips = chunks.map((chunk) => ({ photos: chunk.photos.length, bytes: chunk.archiveBytes }));
      return { zips, photos: zips.reduce((total, zip) => total + zip.photos, 0) };
    },
    needChecked,
    close,
  };
}
