import type { Replies, RequestInput } from '../../core/contract/contract.ts';
import type { Rehearsal, Undone, Unplaced } from '../../core/contract/requests/system-requests.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import { isSendable } from '../../core/review/photo-standing.ts';
import { otherIdsOf } from '../../core/roster/other-ids.ts';
import { AppError, type Failure, type FailureCode, toFailure } from '../../core/shared/failure.ts';
import { photoFailureCodes } from '../../core/shared/system-codes.ts';
import { failureSentence } from '../../core/text/failure-sentence.ts';
import type { Replaced } from '../delivery/former-photos.ts';
import type { OpenPhotoDestination } from '../delivery/open-destination.ts';
import {
  type ConnectOptions,
  createPhotoDestination,
  labelOf,
  type PhotoAccess,
  signInServiceOf,
} from '../delivery/open-photo-destination.ts';
import { patiently } from '../destinations/cloud/patiently.ts';
import { signIn } from '../destinations/oauth/sign-in.ts';
import { type FoundPerson, findShared, type PhotoDestination } from '../destinations/photo-destination.ts';
import type { FolderService } from '../review/folder-service.ts';
import type { RosterService } from '../review/roster-service.ts';
import type { DeliveryService, ReplacedPhotos } from './delivery-service.ts';

export type Recipients = Pick<RequestInput<'rehearse'>, 'idColumn'>;

export interface SystemServiceOptions extends ConnectOptions {
  readonly folder: FolderService;
  readonly roster: RosterService;
  readonly deliveries: DeliveryService;
  /** Opens a web page in the system's browser. */
  readonly openBrowser: (url: string) => void;
}

/** Systems that take photos one by one. */
export interface SystemService {
  check(access: PhotoAccess, signal: AbortSignal): Promise<Replies['checkSystem']>;
  signIn(input: RequestInput<'signInToSystem'>, signal: AbortSignal): Promise<Replies['signInToSystem']>;
  /** @throws AppError `roster-none-there` for a system that has no list to give. */
  openRoster(input: RequestInput<'openSystemRoster'>): Promise<null>;
  rehearse(input: RequestInput<'rehearse'>, signal: AbortSignal): Promise<Rehearsal>;
  /** Signs in, before hours of preparing. */
  open(access: PhotoAccess & Recipients, signal: AbortSignal): Promise<OpenPhotoDestination>;
  undo(access: PhotoAccess, signal: AbortSignal): Promise<Undone>;
}

const ofOnePhoto: ReadonlySet<FailureCode> = new Set(photoFailureCodes);

/** Sorts an answer of `find` into what a person has to know. */
function sortOut(
  wanted: readonly Omit<Unplaced, 'reason'>[],
  found: ReadonlyMap<string, FoundPerson>,
): Rehearsal {
  const missing: Unplaced[] = [];
  const several: Unplaced[] = [];
  const refused: Unplaced[] = [];
  const because = (failure: Failure) => ({ reason: failureSentence(failure) });
  let count = 0;
  const answers = wanted.map((one) => ({
    one,
    answer: one.id === null ? null : (found.get(one.id) ?? null),
  }));
  const shared = findShared(answers.flatMap(({ answer }) => answer ?? []));
  for (const { one, answer } of answers) {
    if (answer === null || answer.kind === 'missing') {
      missing.push({ ...one, ...because({ code: 'person-missing' }) });
    } else if (answer.kind === 'several') {
      several.push({ ...one, ...because({ code: 'person-several', detail: String(answer.count) }) });
    } else if (answer.kind === 'refused') refused.push({ ...one, ...because(answer.failure) });
    else if (shared.has(answer.person.key)) refused.push({ ...one, ...because({ code: 'photo-shared' }) });
    else count += 1;
  }
  return { found: count, missing, several, refused };
}

export function createSystemService(options: SystemServiceOptions): SystemService {
  const { folder, roster, deliveries } = options;

  const withDestination = async <Value>(
    access: PhotoAccess,
    work: (destination: PhotoDestination) => Promise<Value>,
  ): Promise<Value> => {
    const destination = await createPhotoDestination(access, options);
    try {
      return await work(destination);
    } finally {
      destination.close?.();
    }
  };

  const undoOne = (
    destination: PhotoDestination,
    { formers, onUndone }: ReplacedPhotos,
    replaced: Replaced,
    signal: AbortSignal,
  ): Promise<'restored' | 'kept'> => {
    const { person, former, version } = replaced;
    const attempt = async () => {
      const now = await destination.current(person, signal);
      // An attempt that did not hear the end may have brought it back.
      const isBack = (now?.version ?? null) === (former?.version ?? null);
      if (!isBack) {
        // Some systems remove a photo before they take another one.
        const isOurs = version === null ? now === null : now?.version === version;
        if (!isOurs || !destination.restore) return 'kept';
        await destination.restore(person, await formers.read(replaced), signal);
      }
      onUndone(replaced);
      return 'restored';
    };
    return patiently(attempt, options.wait, signal);
  };

  return {
    check: (access, signal) => withDestination(access, (destination) => destination.session(signal)),
    signIn: ({ address, clientSecret }, signal) => {
      if (address.kind !== 'google' && address.kind !== 'microsoft') throw new AppError('bad-request');
      const { transport, openBrowser, cloud } = options;
      const { clientId } = address;
      return signIn(signInServiceOf(address, cloud), {
        clientId,
        clientSecret,
        transport,
        openBrowser,
        signal,
      });
    },
    openRoster: ({ name, ...access }) =>
      roster.openFrom(name, (signal) =>
        withDestination(access, async (destination) => {
          await destination.session(signal);
          const table = (await destination.roster?.(signal)) ?? null;
          if (!table) throw new AppError('roster-none-there', name);
          return table;
        }),
      ),
    async rehearse({ idColumn, ...access }, signal) {
      const { batch } = folder.needChecked();
      const idOf = recipientsOf(roster, idColumn);
      const wanted = batch
        .rows()
        .filter(isSendable)
        .map(({ id: photoId, file, studentId }) => ({
          photoId,
          file,
          id: studentId === null ? null : idOf(studentId),
        }));
      const ids = [...new Set(wanted.flatMap(({ id }) => id ?? []))];
      return await withDestination(access, async (destination) => {
        await destination.session(signal);
        return sortOut(wanted, await destination.find(ids, signal));
      });
    },
    async open({ idColumn, ...access }, signal) {
      const destination = await createPhotoDestination(access, options);
      const { user } = await destination.session(signal);
      return {
        takes: 'photos',
        record: { kind: access.address.kind, label: labelOf(access.address) },
        user: user === '' ? null : user,
        destination: () => destination,
        // Secrets are not kept: one that is refused ends it.
        isAttended: false,
        recipientOf: recipientsOf(roster, idColumn),
      };
    },
    undo: (access, signal) =>
      withDestination(access, async (destination) => {
        const { kind } = access.address;
        const last = deliveries.replacedAt({ kind, label: labelOf(access.address) }, folder.need());
        if (!last || last.formers.list().length === 0) throw new AppError('nothing-to-undo');
        await destination.session(signal);
        const undone = { restored: 0, kept: 0, failed: 0 };
        const waiting = [...last.formers.list()];
        for (const [place, replaced] of waiting.entries()) {
          signal.throwIfAborted();
          try {
            undone[await undoOne(destination, last, replaced, signal)] += 1;
          } catch (error) {
            signal.throwIfAborted();
            const { code } = toFailure(error);
            if (code === 'bug') throw error;
            undone.failed += 1;
            if (ofOnePhoto.has(code)) continue;
            // The others would fare no better.
            undone.failed += waiting.length - place - 1;
            break;
          }
        }
        return undone;
      }),
  };
}

/** The ID that a destination knows a student by; null where the roster has none. */
export type RecipientOf = (studentId: string) => string | null;

/**
 * @param idColumn the roster's column with those IDs; empty for the ones that photos are named by.
 * @throws AppError `roster-no-column`.
 */
export function recipientsOf(roster: Pick<RosterService, 'reading'>, idColumn = ''): RecipientOf {
  if (idColumn === '') return (studentId) => studentId;
  const reading = roster.reading();
  if (!reading?.table.headings.includes(idColumn)) throw new AppError('roster-no-column', idColumn);
  const others = otherIdsOf(reading.table, reading.ids, idColumn);
  return (studentId) => others.get(studentIdKey(studentId)) ?? null;
}
