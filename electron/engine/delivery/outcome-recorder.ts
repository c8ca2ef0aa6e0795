import type { PlannedChunk } from '../../core/delivery/chunk-plan.ts';
import type { Job, LogLine } from '../../core/delivery/job.ts';
import { type Outcome, outcomeOfLine, readOutcomes } from '../../core/delivery/outcome.ts';
import { fixesFingerprint } from '../../core/ledger/fixes-fingerprint.ts';
import { type PhotoId, sha256Of } from '../../core/photo/photo.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { texts } from '../../core/text/texts.ts';
import type { Batch } from '../batch/batch.ts';
import type { JournalPhoto } from '../journal/journal-rows.ts';
import { recognize } from '../journal/photo-keys.ts';
import type { RunJournal } from '../journal/run-journal.ts';
import type { PreparedPhoto } from '../pack/prepare-photo.ts';
import type { RunScope } from './photo-preparer.ts';
import type { RestoredChunk } from './restore-run.ts';

/** Tells the photos of a run, and the journal, what became of them. */
export interface OutcomeRecorder {
  /** Outcomes that the journal knows. */
  recall(chunks: readonly RestoredChunk[]): void;
  /** All that is not in a zip, with what is known of it. */
  keepRest(prepared: ReadonlyMap<PhotoId, PreparedPhoto>): void;
  journalPhotos(chunk: PlannedChunk, prepared: ReadonlyMap<PhotoId, PreparedPhoto>): readonly JournalPhoto[];
  /** For the lines of its job's log, as they come: what they say of a photo is told and written down at once. */
  listen(chunk: PlannedChunk): (lines: readonly LogLine[]) => void;
  /** False, with all photos told to be unclear, where the log is that of another zip. */
  ended(chunk: PlannedChunk, job: Job, log: readonly LogLine[]): boolean;
  /** Its job is gone, and with it all that its log had not said yet. */
  gone(chunk: PlannedChunk, job: Job): void;
  /** One photo of a group that is answered photo by photo. @param version as it was read back. */
  answered(chunk: PlannedChunk, name: string, outcome: Outcome, version?: string): void;
  /** It was handed over: there is no import to watch. */
  delivered(chunk: PlannedChunk, reason: string): void;
  /** But for those of which the SIS has said something. */
  notSent(chunk: PlannedChunk, reason: string): void;
}

export interface RecorderOptions {
  readonly batch: Batch;
  readonly journal: RunJournal;
  readonly scope: RunScope;
}

/** A log that says of a picture which was not in the zip that it is imported is the log of another zip. */
function foreignTo({ photos }: PlannedChunk): (line: LogLine) => boolean {
  const plain = (name: string) => name.replace(/^.*[\\/]/, '').toLowerCase();
  const names = new Set(photos.map(({ name }) => plain(name)));
  return ({ file, outcome }) => file !== null && outcome === 'imported' && !names.has(plain(file));
}

export function createOutcomeRecorder({ batch, journal, scope }: RecorderOptions): OutcomeRecorder {
  const nameOf = (studentId: string | null) => {
    const { roster, staff } = batch.rules();
    const student = roster?.get(studentId ?? '') ?? staff?.get(studentId ?? '');
    return student ? { studentName: `${student.givenName} ${student.familyName}`.trim() } : {};
  };
  const journalPhoto = (row: PhotoRow, prepared: PreparedPhoto | undefined): JournalPhoto => {
    const photo = batch.get(row.id);
    const { preset } = batch.rules();
    return {
      file: row.file,
      studentId: row.studentId,
      name: prepared?.name ?? null,
      sourceSha256: photo ? sha256Of(photo) : null,
      sha256: prepared?.sha256 ?? null,
      bytes: prepared?.bytes ?? null,
      outcome: row.outcome,
      ...nameOf(row.studentId),
      ...(prepared ? { fixes: fixesFingerprint(row.fixes, preset, row.bytes) } : {}),
    };
  };
  // A file may have left the folder since; the journal still knows it.
  const isHere = (id: PhotoId) => batch.get(id) !== undefined;
  const publishOutcomes = ({ photos }: PlannedChunk, outcomes: ReadonlyMap<string, Outcome>) => {
    for (const { photoId, name } of photos) {
      const outcome = outcomes.get(name);
      if (outcome && isHere(photoId)) batch.setOutcome(photoId, outcome);
    }
  };
  const settle = (chunk: PlannedChunk, job: Job, outcomes: ReadonlyMap<string, Outcome>) => {
    publishOutcomes(chunk, outcomes);
    journal.done(chunk.number, job, outcomes);
  };
  /** What the logs of the jobs have said so far: by zip, then by the names in it. */
  const recorded = new Map<number, ReadonlyMap<string, Outcome>>();
  const record = (chunk: PlannedChunk, outcomes: ReadonlyMap<string, Outcome>) => {
    recorded.set(chunk.number, new Map([...(recorded.get(chunk.number) ?? []), ...outcomes]));
    publishOutcomes(chunk, outcomes);
  };

  return {
    recall(chunks) {
      for (const { chunk, written } of chunks) {
        const known = chunk.photos.flatMap(({ name }, place) => {
          const outcome = written.photos[place]?.outcome;
          return outcome ? [[name, outcome] as const] : [];
        });
        record(chunk, new Map(known));
      }
    },
    keepRest(prepared) {
      const isHeld = recognize(journal.held());
      const rows = batch.rows();
      const known = rows
        .filter((row) => row.status !== 'ignored' && scope(row))
        .map((row) => journalPhoto(row, prepared.get(row.id)))
        .filter((photo) => !isHeld(photo));
      const files = new Set(rows.map(({ file }) => file));
      const isKnown = recognize(known);
      const gone = journal
        .rest()
        .filter((photo) => !files.has(photo.file) && !isKnown(photo))
        .map((photo): JournalPhoto => {
          // Whatever an earlier end said of it, this is why it does not go now.
          const isMeant = photo.outcome?.kind !== 'left-out';
          return isMeant
            ? { ...photo, outcome: { kind: 'not-sent', reason: texts.outcome.notSent.goneSince } }
            : photo;
        });
      journal.setRest([...known, ...gone]);
    },
    journalPhotos: (chunk, prepared) =>
      chunk.photos.map(({ photoId }) => ({
        ...journalPhoto(batch.row(photoId), prepared.get(photoId)),
        outcome: null,
      })),
    listen(chunk) {
      const names = new Set(chunk.photos.map(({ name }) => name));
      const isForeign = foreignTo(chunk);
      let isOfAnother = false;
      return (lines) => {
        isOfAnother ||= lines.some(isForeign);
        if (isOfAnother) return;
        const outcomes = new Map<string, Outcome>();
        for (const line of lines) {
          const outcome = outcomeOfLine(line, texts.outcome.unsaid);
          if (outcome && line.file !== null && names.has(line.file)) outcomes.set(line.file, outcome);
        }
        if (outcomes.size === 0) return;
        record(chunk, outcomes);
        journal.recordOutcomes(chunk.number, outcomes);
      };
    },
    ended(chunk, job, log) {
      const names = chunk.photos.map(({ name }) => name);
      if (log.some(foreignTo(chunk))) {
        const outcome: Outcome = { kind: 'not-sent', reason: texts.outcome.notSent.otherZip(job.id) };
        const unclear = new Map(names.map((name) => [name, outcome] as const));
        record(chunk, unclear);
        journal.recordOutcomes(chunk.number, unclear);
        return false;
      }
      settle(chunk, job, readOutcomes(names, job, log, texts.outcome.unsaid, recorded.get(chunk.number)));
      return true;
    },
    gone(chunk, job) {
      const outcome: Outcome = { kind: 'not-sent', reason: texts.outcome.notSent.jobGone(job.id) };
      const said = recorded.get(chunk.number);
      settle(chunk, job, new Map(chunk.photos.map(({ name }) => [name, said?.get(name) ?? outcome])));
    },
    answered(chunk, name, outcome, version) {
      const outcomes = new Map([[name, outcome]]);
      // It is true also where it cannot be written down.
      record(chunk, outcomes);
      journal.recordOutcomes(chunk.number, outcomes, new Map(version === undefined ? [] : [[name, version]]));
    },
    delivered({ photos }, reason) {
      for (const { photoId } of photos) {
        if (isHere(photoId)) batch.setOutcome(photoId, { kind: 'delivered', reason });
      }
    },
    notSent(chunk, reason) {
      for (const { photoId } of chunk.photos) {
        if (!isHere(photoId)) continue;
        const said = batch.row(photoId).outcome?.kind;
        if (said !== 'imported' && said !== 'rejected')
          batch.setOutcome(photoId, { kind: 'not-sent', reason });
      }
    },
  };
}
