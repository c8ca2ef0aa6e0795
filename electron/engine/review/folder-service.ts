import path from 'node:path';
import type { RequestInput } from '../../core/contract/contract.ts';
import type { FolderState, UploadPlan } from '../../core/contract/views.ts';
import { planChunks } from '../../core/delivery/chunk-plan.ts';
import { studentIdOf } from '../../core/photo/named-id.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import type { CheckRules } from '../../core/review/check-photo.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { isSendable } from '../../core/review/photo-standing.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { AppError, type Failure, toFailure } from '../../core/shared/failure.ts';
import { type CustomPreset, customPresetId, findPreset } from '../../core/systems/custom-preset.ts';
import { archiveName, idForSystem, photoLimit, requestLimit } from '../../core/systems/preset.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { createBatch } from '../batch/batch.ts';
import { fillBatch } from '../batch/fill-batch.ts';
import { removeFolder } from '../disk/remove-folder.ts';
import { createJpegThreads } from '../images/jpeg-threads.ts';
import { createThumbnailStore } from '../images/thumbnail-store.ts';
import type { Publisher } from '../publisher.ts';
import { createTask } from '../services/task.ts';
import type { OpenFolder } from './open-folder.ts';
import type { ReviewEvents } from './review-events.ts';

type RuleChoice = Omit<RequestInput<'openFolder'>, 'paths' | 'isThorough'>;

export interface FolderService {
  /** @param idle when nothing uses the former folder any more. */
  open(input: RequestInput<'openFolder'>, idle: Promise<unknown>): Promise<null>;
  stop(): Promise<null>;
  setRules(choice: RuleChoice): null;
  /** For the time of a run to another system than the chosen one, the folder is held to that one's rules. */
  withRules<Value>(choice: RuleChoice | undefined, work: () => Promise<Value>): Promise<Value>;
  /** What the preset `custom` is, while it is the chosen one. */
  customPreset(): CustomPreset | null;
  /** The chosen preset's, also while no folder is open. */
  presetId(): string;
  presetName(): string;
  /** @param optedOut keys (`studentIdKey`) of students whose families want no photo in the SIS. */
  setRoster(roster: Roster | null, staff: Roster, optedOut: ReadonlySet<string>): void;
  /** The SIS's limit for one zip, in bytes. */
  setLimit(maxArchiveBytes: number | null): void;
  /** @param isWanted of the photos that can be sent. */
  plan(isWanted: (row: PhotoRow) => boolean): UploadPlan;
  /** The open folder, if there is one. */
  peek(): OpenFolder | null;
  /** @throws AppError `no-folder-open`. */
  need(): OpenFolder;
  /** @throws AppError `no-folder-open`, or `still-checking` before every photo is checked. */
  needChecked(): OpenFolder;
  nextPhotoId(): PhotoId;
  /** The student IDs that the names of the open folder's photos give. */
  namedIds(): ReadonlySet<string>;
  /** Those under which they would be sent. */
  sentIds(): ReadonlySet<string>;
  close(): Promise<void>;
}

export interface FolderServiceOptions {
  readonly events: ReviewEvents;
  readonly publisher: Publisher;
  readonly tempFolder: string;
  readonly parallel: number;
  readonly keepsThumbnails: boolean;
  /** Where nobody says otherwise for a folder. */
  readonly isThorough: boolean;
}

function isOtherSystem(one: RuleChoice, other: RuleChoice): boolean {
  const systemOf = ({ presetId = illuminate.id, customPreset }: RuleChoice) =>
    presetId === customPresetId ? JSON.stringify(customPreset) : presetId;
  return systemOf(one) !== systemOf(other);
}

export function createFolderService({
  events,
  publisher,
  tempFolder: parentFolder,
  parallel,
  keepsThumbnails,
  isThorough,
}: FolderServiceOptions): FolderService {
  const task = createTask();
  let opened: OpenFolder | null = null;
  let choice: RuleChoice = {};
  /** For the time of a run to another system than the chosen one. */
  let isForOtherSystem = false;
  let roster: Roster | null = null;
  let staff: Roster = new Map();
  let optedOut: ReadonlySet<string> = new Set();
  let sisLimit: number | null = null;
  let photoCount = 0;
  let folderCount = 0;

  /** @throws AppError `bad-request` for a preset that is not there. */
  const rules = (): CheckRules => {
    const preset = findPreset(choice.presetId ?? illuminate.id, choice.customPreset);
    if (!preset) throw new AppError('bad-request', 'there is no such preset');
    return {
      preset: { ...preset, ratioTolerance: choice.ratioTolerance ?? preset.ratioTolerance },
      roster,
      staff,
      optedOut: new Set([...optedOut].map((key) => idForSystem(key, preset))),
      requestBytes: requestLimit(preset, choice.requestBytes ?? null, sisLimit),
      isForOtherSystem,
    };
  };
  const applyRules = () => {
    if (!opened) return;
    opened.batch.setRules(rules());
    events.emit('rulesChanged', null);
  };
  const need = () => {
    if (!opened) throw new AppError('no-folder-open');
    return opened;
  };
  const needChecked = () => {
    const open = need();
    const { kind } = publisher.state().folder;
    if (kind === 'scanning' || kind === 'checking') throw new AppError('still-checking');
    if (kind !== 'checked') throw new AppError('no-folder-open');
    return open;
  };
  const publishFolder = (folder: FolderState) => publisher.set({ folder });
  const nextPhotoId = () => String(++photoCount);
  const begin = (paths: readonly string[], looksInside: boolean): OpenFolder => {
    const tempFolder = path.join(parentFolder, `folder-${folderCount}`);
    const locations = new Map<PhotoId, string>();
    const open: OpenFolder = {
      paths,
      batch: createBatch(rules()),
      locations,
      locate: (id) => locations.get(id) ?? '',
      tempFolder,
      threads: looksInside ? createJpegThreads(parallel) : null,
      thumbnails: keepsThumbnails ? createThumbnailStore(path.join(tempFolder, 'thumbnails')) : null,
    };
    publisher.setBatch(open.batch);
    publisher.set({ run: { kind: 'none' }, index: { kind: 'none' }, steps: { undo: null, redo: null } });
    publishFolder({ kind: 'scanning', paths, found: 0 });
    return open;
  };
  const fill = async (open: OpenFolder, signal: AbortSignal) => {
    const { paths, batch, tempFolder, thumbnails, threads, locations } = open;
    await events.emitInOrder('folderOpening', open);
    await fillBatch(
      {
        paths,
        batch,
        unpackFolder: path.join(tempFolder, 'unpacked'),
        thumbnails,
        lookInside: threads?.lookInside ?? null,
        parallel,
        nextId: nextPhotoId,
        publish: publishFolder,
        onPhoto: (photo) => events.emit('photoRead', photo),
        onListed: () => events.emitInOrder('folderListed', open),
        signal,
      },
      locations,
    );
    publishFolder({ kind: 'checked', paths });
    await events.emitInOrder('folderChecked', open);
  };
  const close = async () => {
    await task.stop();
    if (!opened) return;
    await events.emitInOrder('folderClosing', null);
    // What another program holds goes with the work folder of the whole engine.
    await removeFolder(opened.tempFolder).catch(() => undefined);
    opened = null;
  };

  return {
    async open({ paths, isThorough: looksInside = isThorough, ...rest }, idle) {
      choice = { ...choice, ...rest };
      rules();
      folderCount += 1;
      const turn = folderCount;
      await idle;
      await close();
      // Meanwhile somebody may have asked for another folder, or have stopped this one.
      if (turn !== folderCount) throw new AppError('cancelled');
      const open = begin(paths, looksInside);
      opened = open;
      await task.start(async (signal) => {
        try {
          await fill(open, signal);
        } catch (error) {
          const failure: Failure = signal.aborted ? { code: 'cancelled' } : toFailure(error);
          // Nothing of it is open: half a folder would look like a whole one.
          publisher.setBatch(null);
          publishFolder({ kind: 'failed', paths, failure });
          throw signal.aborted ? new AppError('cancelled') : error;
        } finally {
          await open.threads?.rest();
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
      rules();
      applyRules();
      return null;
    },
    async withRules(others, work) {
      if (others === undefined) return await work();
      const before = choice;
      choice = { ...choice, ...others };
      isForOtherSystem = isOtherSystem(before, choice);
      try {
        rules();
        applyRules();
        return await work();
      } finally {
        choice = before;
        isForOtherSystem = false;
        applyRules();
      }
    },
    presetId: () => rules().preset.id,
    presetName: () => rules().preset.name,
    customPreset: () => (choice.presetId === customPresetId ? (choice.customPreset ?? null) : null),
    setRoster(next, nextStaff, nextOptedOut) {
      roster = next;
      staff = nextStaff;
      optedOut = nextOptedOut;
      applyRules();
    },
    setLimit(maxArchiveBytes) {
      sisLimit = maxArchiveBytes;
      applyRules();
    },
    plan(isWanted) {
      const { batch } = needChecked();
      const { preset, requestBytes } = batch.rules();
      const photos = batch.rows().filter((row) => isSendable(row) && isWanted(row));
      const planned = photos.map(({ id, studentId, bytes, format, width, height }) => {
        // A PNG or TIFF becomes a JPEG, which takes less than a byte for each pixel.
        const size = format === 'jpeg' ? bytes : Math.min(bytes, (width ?? 0) * (height ?? 0) || bytes);
        return {
          photoId: id,
          name: archiveName(studentId ?? '', preset),
          bytes: Math.min(size, photoLimit(preset)?.aimBytes ?? size),
        };
      });
      const { chunks } = planChunks(planned, requestBytes, 1, requestBytes, preset.mapFile);
      const zips = chunks.map((chunk) => ({ photos: chunk.photos.length, bytes: chunk.archiveBytes }));
      return { zips, photos: zips.reduce((total, zip) => total + zip.photos, 0) };
    },
    peek: () => opened,
    need,
    needChecked,
    nextPhotoId,
    namedIds() {
      const photos = opened?.batch.ids().flatMap((id) => opened?.batch.get(id) ?? []) ?? [];
      return new Set(photos.flatMap((photo) => studentIdOf(photo, null) ?? []));
    },
    sentIds: () => new Set(opened?.batch.ids().flatMap((id) => opened?.batch.studentIdOf(id) ?? [])),
    close,
  };
}
