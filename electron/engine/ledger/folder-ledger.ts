import type { RunDestination } from '../../core/delivery/run-record.ts';
import { type DestinationSummary, summarizeDestination } from '../../core/ledger/destination-summary.ts';
import { fixesFingerprint } from '../../core/ledger/fixes-fingerprint.ts';
import {
  isThereAlready,
  type LedgerEntry,
  type StandingAtDestination,
  standingOfPhoto,
} from '../../core/ledger/standing.ts';
import type { Fix } from '../../core/photo/fix.ts';
import { type Photo, sha256Of } from '../../core/photo/photo.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { isSendable } from '../../core/review/photo-standing.ts';
import type { Batch } from '../batch/batch.ts';
import type { LedgerStore } from './ledger-store.ts';

/** What the ledger knows of the students and pictures of one open folder, held in memory. */
export interface FolderLedger {
  /** Where a photo stands at a destination. */
  standingAt(
    destination: string,
    photo: Photo,
    studentId: string | null,
    fixes: readonly Fix[],
  ): StandingAtDestination;
  entryAt(destination: string, studentId: string): LedgerEntry | null;
  /** Keys of the destinations where photos of these students went, the latest first. */
  destinations(): readonly string[];
  /**
   * How much of the folder is at a destination.
   * @param isCurrent whether the rows say where they stand there.
   */
  summarize(
    key: string,
    destination: RunDestination,
    rows: readonly PhotoRow[],
    isCurrent: boolean,
  ): DestinationSummary;
  /** These students' entries are others now. */
  forget(students: readonly string[]): void;
}

type Entries = ReadonlyMap<string, LedgerEntry>;

const none: Entries = new Map();

function group(entries: readonly LedgerEntry[], keyOf: (entry: LedgerEntry) => string) {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const known = groups.get(keyOf(entry));
    if (known) known.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return groups;
}

const byDestination = (entries: readonly LedgerEntry[]): Entries =>
  entries.length === 0 ? none : new Map(entries.map((entry) => [entry.destination, entry]));

/** Reads once what is known of all photos of the folder; students that are assigned later are looked up one by one. */
export function createFolderLedger(batch: Batch, store: LedgerStore): FolderLedger {
  const students = new Map<string, Entries>();
  const pictures = new Map<string, readonly LedgerEntry[]>();
  const readPictures = new Set<string>();

  const learn = (keys: ReadonlySet<string>) => {
    const found = group(store.entriesOf(keys), ({ studentId }) => studentIdKey(studentId));
    for (const key of keys) students.set(key, byDestination(found.get(key) ?? []));
  };
  const entriesOf = (studentId: string): Entries => {
    const key = studentIdKey(studentId);
    if (!students.has(key)) learn(new Set([key]));
    return students.get(key) ?? none;
  };
  /** Read when a destination is first asked about. */
  const learnPictures = (destination: string) => {
    if (readPictures.has(destination)) return;
    readPictures.add(destination);
    const hashes = batch.ids().flatMap((id) => {
      const photo = batch.get(id);
      return (photo && sha256Of(photo)) ?? [];
    });
    const found = group(
      store.entriesOfPictures(destination, hashes),
      ({ sourceSha256 }) => sourceSha256 ?? '',
    );
    for (const [hash, entries] of found) pictures.set(`${destination}\n${hash}`, entries);
  };
  const sentAs = (destination: string, sha256: string | null, studentId: string): LedgerEntry | null => {
    if (sha256 === null) return null;
    learnPictures(destination);
    const others = (pictures.get(`${destination}\n${sha256}`) ?? []).filter(
      (entry) =>
        studentIdKey(entry.studentId) !== studentIdKey(studentId) && !batch.hasPhotoOf(entry.studentId),
    );
    return others.reduce<LedgerEntry | null>(
      (latest, entry) => (latest && latest.arrivedMs > entry.arrivedMs ? latest : entry),
      null,
    );
  };
  const standingAt: FolderLedger['standingAt'] = (destination, photo, studentId, fixes) => {
    if (studentId === null) return { kind: 'new' };
    const sourceSha256 = sha256Of(photo);
    const entry = entriesOf(studentId).get(destination) ?? null;
    const now = {
      sourceSha256,
      fingerprint: () => fixesFingerprint(fixes, batch.rules().preset, photo.bytes),
    };
    return standingOfPhoto(entry, now, sentAs(destination, sourceSha256, studentId));
  };

  const ids = batch.ids().flatMap((id) => batch.studentIdOf(id) ?? []);
  learn(new Set(ids.map(studentIdKey)));

  return {
    standingAt,
    entryAt: (destination, studentId) => entriesOf(studentId).get(destination) ?? null,
    destinations() {
      const latest = new Map<string, number>();
      for (const entries of students.values()) {
        for (const { destination, arrivedMs } of entries.values()) {
          latest.set(destination, Math.max(latest.get(destination) ?? 0, arrivedMs));
        }
      }
      return [...latest].sort(([, one], [, other]) => other - one).map(([key]) => key);
    },
    summarize(key, destination, rows, isCurrent) {
      const standings = rows.flatMap((row) => {
        const photo = batch.get(row.id);
        if (!photo || row.status === 'ignored') return [];
        const there = isCurrent ? row.atDestination : undefined;
        const standing = there ?? standingAt(key, photo, row.studentId, row.fixes);
        return isSendable(row) || isThereAlready(standing) ? [standing] : [];
      });
      return summarizeDestination(destination, standings);
    },
    forget(changed) {
      for (const key of changed) students.delete(key);
    },
  };
}
