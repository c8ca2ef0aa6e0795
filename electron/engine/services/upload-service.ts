import { goingTo } from '../../core/delivery/delivery-view.ts';
import type { RunRecord, UnfinishedRun } from '../../core/delivery/run-record.ts';
import { isSameSis } from '../../core/network/same-sis.ts';
import { sha256Of } from '../../core/photo/photo.ts';
import { isSendable } from '../../core/review/photo-standing.ts';
import { AppError } from '../../core/shared/failure.ts';
import { formatDate } from '../../core/shared/locale.ts';
import { texts } from '../../core/text/texts.ts';
import type { OpenZipDestination } from '../delivery/open-destination.ts';
import type { RunScope } from '../delivery/photo-preparer.ts';
import type { DeliveryRun } from '../delivery/run-delivery.ts';
import type { Journal } from '../journal/journal.ts';
import type { JournalRun } from '../journal/journal-rows.ts';
import { inKey } from '../journal/photo-keys.ts';
import type { Publisher } from '../publisher.ts';
import type { OpenFolder } from '../review/open-folder.ts';
import { folderKeyOf } from '../review-store/folder-key.ts';
import type { ConnectionService } from './connection-service.ts';
import type { DeliveryService } from './delivery-service.ts';

export interface UploadServiceOptions {
  readonly publisher: Publisher;
  readonly journal: Journal;
  readonly connection: ConnectionService;
  readonly deliveries: DeliveryService;
  readonly openFolder: () => OpenFolder | null;
  /** Whether somebody can sign in again. */
  readonly isAttended: boolean;
}

/** Uploads to the SIS that is signed in at, and what can be done to the one that goes on. */
export interface UploadService {
  /** @throws AppError `sis-no-permission`. */
  openDestination(): OpenZipDestination;
  /** @throws AppError `sent-before` where photos that are to go may be in the SIS already, by another name or folder. */
  refuseSentBefore(folder: OpenFolder, scope: RunScope): Promise<void>;
  /** @throws AppError `bad-request` while none goes on. */
  control(): DeliveryRun;
  /** Lets an upload that waits for a sign-in go on. False: none waits. */
  isWaitingForSignIn(): boolean;
  unfinished(): Promise<readonly UnfinishedRun[]>;
}

/** Where the folder lies is nobody's business but of whoever continues it. */
export function recordOf(run: JournalRun): RunRecord {
  const { id, startedMs, endedMs, folderName, destination, user, presetId, state, failure } = run;
  const {
    photos,
    accepted,
    unanswered,
    imported,
    rejected,
    unconfirmed,
    delivered,
    marked,
    uploaded,
    unmarked,
    leftOut,
  } = run;
  return {
    id,
    startedMs,
    endedMs,
    folderName,
    destination,
    user,
    presetId,
    state,
    failure,
    photos,
    accepted,
    unanswered,
    imported,
    rejected,
    unconfirmed,
    delivered,
    marked,
    uploaded,
    unmarked,
    leftOut,
  };
}

export function createUploadService(options: UploadServiceOptions): UploadService {
  const { publisher, journal, connection, deliveries } = options;

  const needPermission = () => {
    const connected = connection.need();
    if (!connected.mayImport) throw new AppError('sis-no-permission');
    return connected;
  };
  const connectedUrl = () => {
    const state = publisher.state().connection;
    return state.kind === 'connected' ? state.url : null;
  };
  const isConnected = ({ destination: { kind, label } }: JournalRun) => {
    const url = connectedUrl();
    return kind === 'sis' && url !== null && isSameSis(label, url);
  };
  const unfinished = async (): Promise<readonly UnfinishedRun[]> => {
    const open = options.openFolder();
    const folderKey = open && (await folderKeyOf(open.paths));
    return journal.unfinished().map((run) => ({
      ...recordOf(run),
      paths: run.paths ?? [],
      customPreset: run.customPreset,
      ...(run.isAgain ? { isAgain: true as const } : {}),
      isOpenFolder: run.folderKey === folderKey,
      isConnected: isConnected(run),
    }));
  };
  /** A folder that was renamed or copied, or another name of the SIS: its photos would arrive twice. */
  const refuseSentBefore = (folderKey: string, { batch }: OpenFolder, scope: RunScope) => {
    const keys = new Set(
      batch
        .rows()
        .filter((row) => isSendable(row) && scope(row))
        .map((row) => {
          const photo = batch.get(row.id);
          return inKey({ ...row, sourceSha256: photo ? sha256Of(photo) : null });
        }),
    );
    const label = connectedUrl();
    const others = journal
      .unfinished()
      .filter((run) => isConnected(run) && (run.folderKey !== folderKey || run.destination.label !== label));
    const open = others.find(({ id }) => journal.heldBy(id).some((photo) => keys.has(inKey(photo))));
    if (!open) return;
    const begun = formatDate(open.startedMs, 'day-and-time');
    throw new AppError('sent-before', texts.details.startedUpload(open.folderName, begun));
  };
  const need = () => {
    const current = deliveries.current();
    if (!current) throw new AppError('bad-request', 'no upload goes on');
    return current;
  };

  return {
    openDestination() {
      const { url, user } = needPermission();
      return {
        takes: 'zips',
        record: { kind: 'sis', label: url },
        isSame: (label) => isSameSis(label, url),
        user,
        destination: () => connection.need().destination,
        isAttended: options.isAttended,
        deliveredReason: '',
        tellsDelivered: true,
      };
    },
    async refuseSentBefore(folder, scope) {
      refuseSentBefore(await folderKeyOf(folder.paths), folder, scope);
    },
    control: need,
    isWaitingForSignIn() {
      const going = goingTo(publisher.state().run, 'sis');
      return deliveries.current() !== null && going?.status.kind === 'waiting-for-sign-in';
    },
    unfinished,
  };
}
