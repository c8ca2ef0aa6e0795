import PQueue from 'p-queue';
import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { AnswerCounts } from '../../core/delivery/item-state.ts';
import { countAnswered } from '../../core/delivery/item-state.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import type { PhotoId } from '../../core/photo/photo.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import type { Failure } from '../../core/shared/failure.ts';
import { failureSentence } from '../../core/text/failure-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import {
  type FoundPerson,
  findShared,
  type Person,
  type PhotoDestination,
} from '../destinations/photo-destination.ts';
import type { LastSent, RunJournal } from '../journal/run-journal.ts';
import { type PreparedPhoto, readUnchanged } from '../pack/prepare-photo.ts';
import type { Courier } from './courier.ts';
import { deliverPhoto, type PhotoEnd } from './deliver-photo.ts';
import type { FormerPhotos } from './former-photos.ts';
import type { OutcomeRecorder } from './outcome-recorder.ts';
import type { RestoredChunk } from './restore-run.ts';
import type { RunStore } from './run-store.ts';
import { askUntilAnswered, type Sender } from './sender.ts';

export interface PhotoCourierOptions {
  readonly store: RunStore;
  readonly sender: Sender<PhotoDestination>;
  readonly recorder: OutcomeRecorder;
  readonly journal: RunJournal;
  /** What is known of every photo that is ready; kept up to date with files that change. */
  readonly prepared: Map<PhotoId, PreparedPhoto>;
  /** Checks a changed file again; null if it is not to be sent now. */
  readonly refresh: (id: PhotoId) => Promise<PreparedPhoto | null>;
  /** The student's ID as the roster has it; null where nobody knows. */
  readonly studentIdOf: (id: PhotoId) => string | null;
  /** Whom the destination is asked for: the same ID, or another one of the roster's. Null where there is none. */
  readonly recipientOf: (studentId: string) => string | null;
  readonly setOutcome: (id: PhotoId, outcome: Outcome) => void;
  readonly formers: FormerPhotos;
  /** A person has asked for these photos: they replace whatever is there. */
  readonly isAgain: boolean;
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal;
}

const why: Readonly<Record<Exclude<FoundPerson['kind'], 'found' | 'refused'>, Failure['code']>> = {
  missing: 'person-missing',
  several: 'person-several',
};

function failureOf(found: Exclude<FoundPerson, { kind: 'found' }>): Failure {
  if (found.kind === 'refused') return found.failure;
  return { code: why[found.kind], ...(found.kind === 'several' ? { detail: String(found.count) } : {}) };
}

function placeOf({ kind }: Outcome): keyof AnswerCounts {
  if (kind === 'imported' || kind === 'unconfirmed' || kind === 'rejected') return kind;
  return 'notSent';
}

/** @param restored groups of the run that are known from before: what of them has no outcome is looked for first. */
export function createPhotoCourier(
  options: PhotoCourierOptions,
  restored: readonly RestoredChunk[],
): Courier {
  const { store, sender, recorder, journal, prepared, signal, formers } = options;
  const mayBeThere = restored.length > 0;
  const people = new Map<PhotoId, Person>();
  let last: ReadonlyMap<string, LastSent> = new Map();

  const refuse = (id: PhotoId, failure: Failure) =>
    options.setOutcome(id, { kind: 'rejected', reason: failureSentence(failure) });
  /** Asks for everybody at once. Whoever is not found has an outcome, and no photo is sent for them. */
  const findPeople = async (): Promise<Failure | null> => {
    const recipients = new Map<PhotoId, string>();
    const dropped: PhotoId[] = [];
    for (const { photoId } of store.model().items.flatMap(({ chunk }) => chunk.photos)) {
      if (!prepared.has(photoId)) continue;
      const studentId = options.studentIdOf(photoId);
      const recipient = studentId === null ? null : options.recipientOf(studentId);
      if (recipient === null) {
        refuse(photoId, { code: 'person-missing' });
        dropped.push(photoId);
      } else recipients.set(photoId, recipient);
    }
    const wanted = [...new Set(recipients.values())];
    const asked = await askUntilAnswered(sender, (destination, stop) => destination.find(wanted, stop));
    if (asked.kind === 'trouble') return { code: asked.trouble.code, detail: asked.trouble.detail };
    const foundBy = (id: string): FoundPerson => asked.value.get(id) ?? { kind: 'missing' };
    const shared = findShared([...recipients.values()].map(foundBy));
    for (const [photoId, id] of recipients) {
      const found = foundBy(id);
      if (found.kind === 'found' && !shared.has(found.person.key)) {
        people.set(photoId, found.person);
        continue;
      }
      refuse(photoId, found.kind === 'found' ? { code: 'photo-shared' } : failureOf(found));
      dropped.push(photoId);
    }
    store.dispatch({ kind: 'drop', photoIds: dropped });
    return null;
  };

  /** Null for a photo that is not to be sent any more: its outcome is set. */
  const deliver = async (
    chunk: number,
    photo: PreparedPhoto,
    person: Person,
    onUnsure: (isUnsure: boolean) => void,
  ): Promise<PhotoEnd | null> => {
    const bytes = await readUnchanged(photo.path, photo.sha256);
    if (typeof bytes === 'string') {
      const fresh = await options.refresh(photo.photoId);
      if (!fresh) return null;
      prepared.set(fresh.photoId, fresh);
      return deliver(chunk, fresh, person, onUnsure);
    }
    const studentId = options.studentIdOf(photo.photoId) ?? '';
    const end = await deliverPhoto(sender, {
      photo: { bytes, sha256: photo.sha256 },
      person,
      last: last.get(studentIdKey(studentId)),
      isAgain: options.isAgain,
      mayBeThere,
      onReplace: (before) => formers.keep(photo.photoId, before),
      onUnsure,
    });
    if (end.kind === 'outcome' && end.outcome.kind === 'imported' && end.version !== undefined) {
      const { photoId, name } = photo;
      formers.replaced({ photoId, chunk, name, person, version: end.version });
    }
    return end;
  };

  const sendGroup = async (chunk: PlannedChunk): Promise<Failure | null> => {
    const counts: { -readonly [Place in keyof AnswerCounts]: number } = {
      imported: 0,
      rejected: 0,
      unconfirmed: 0,
      notSent: 0,
    };
    const unsure = new Set<PhotoId>();
    let sentBytes = 0;
    let failure: Failure | null = null;
    const settle = (bytes: number, place: keyof AnswerCounts) => {
      sentBytes += bytes;
      counts[place] += 1;
      store.report(chunk.number, { kind: 'progress', sentBytes, answered: countAnswered(counts) });
    };
    const queue = new PQueue({ concurrency: sender.destination().traits.parallel });
    const work = chunk.photos.map(({ photoId, name, bytes }) => async () => {
      if (failure) return;
      signal.throwIfAborted();
      const photo = prepared.get(photoId);
      const person = people.get(photoId);
      if (!photo || !person) return;
      const end = await deliver(chunk.number, photo, person, (isUnsure) =>
        isUnsure ? unsure.add(photoId) : unsure.delete(photoId),
      );
      if (end?.kind === 'failed') {
        failure ??= end.failure;
        return;
      }
      unsure.delete(photoId);
      if (end) {
        recorder.answered(chunk, name, end.outcome, end.version);
        settle(bytes, placeOf(end.outcome));
      } else settle(bytes, 'notSent');
    });
    try {
      await queue.addAll(work);
    } finally {
      // Whatever ends it early, nothing is still on its way behind it.
      queue.clear();
      await queue.onIdle();
      // Nobody says that it is there, nor that it is not: the next run looks first.
      for (const { photoId, name } of chunk.photos.filter((photo) => unsure.has(photo.photoId))) {
        options.setOutcome(photoId, { kind: 'unconfirmed', reason: texts.outcome.notSent.unsure });
        const person = people.get(photoId);
        if (person) formers.replaced({ photoId, chunk: chunk.number, name, person, version: null });
      }
      journal.answered(chunk.number, unsure.size > 0);
      store.report(chunk.number, { kind: 'answer', counts: { ...counts } });
    }
    return failure;
  };

  return {
    watchAccepted: () => undefined,
    async settle() {
      const failure = await findPeople();
      const students = [...people.keys()].flatMap((id) => options.studentIdOf(id) ?? []);
      last = journal.lastSent(students);
      return failure;
    },
    async next() {
      signal.throwIfAborted();
      const chunk = store.model().items.find(({ state }) => state.kind === 'planned')?.chunk;
      if (!chunk) return null;
      store.report(chunk.number, { kind: 'pack' });
      return {
        chunk,
        async send() {
          const photos = recorder.journalPhotos(chunk, prepared);
          const { number, archiveBytes: bytes } = chunk;
          journal.sending({ number, idempotencyKey: `${journal.runId}-${number}`, bytes, photos }, 1);
          store.report(number, { kind: 'send', attempt: 1 });
          return sendGroup(chunk);
        },
        release: () => undefined,
      };
    },
    settleLate: async () => null,
    close: async () => undefined,
    watched: async () => null,
    forgetUnsent: () => undefined,
    takeBack: async () => undefined,
  };
}
