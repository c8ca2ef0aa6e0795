import type { Replies, RequestInput } from '../../core/contract/contract.ts';
import type { Outcome } from '../../core/delivery/outcome.ts';
import type { RunDestination } from '../../core/delivery/run-record.ts';
import { destinationKey } from '../../core/ledger/destination-key.ts';
import { isThereAlready, type LedgerEntry } from '../../core/ledger/standing.ts';
import { readSftpAddress, showSftpAddress } from '../../core/network/sftp/sftp-address.ts';
import { studentIdKey } from '../../core/photo/student-id.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { isSendable } from '../../core/review/photo-standing.ts';
import type { CustomPreset } from '../../core/systems/custom-preset.ts';
import { texts } from '../../core/text/texts.ts';
import type { Batch } from '../batch/batch.ts';
import type { RunScope } from '../delivery/photo-preparer.ts';
import type { Publisher } from '../publisher.ts';
import type { FolderService } from '../review/folder-service.ts';
import type { OpenFolder } from '../review/open-folder.ts';
import { type AskedSis, askSis } from './ask-sis.ts';
import { createFolderLedger, type FolderLedger } from './folder-ledger.ts';
import type { LedgerStore, WantedArrivals } from './ledger-store.ts';

export interface LedgerServiceOptions {
  readonly publisher: Publisher;
  readonly folder: FolderService;
  readonly ledger: LedgerStore;
  /** Called with sentences for people. */
  readonly onNotice: (sentence: string) => void;
}

/** Whether an upload sends a photo, and what becomes of those that it passes over. */
export interface PassOver {
  readonly destination: RunDestination;
  /** What would be sent without a ledger. */
  readonly wanted: RunScope;
  /** The SIS, to be asked whether it has what is passed over; null where nothing can be asked. */
  readonly sis: AskedSis | null;
  readonly signal: AbortSignal;
}

/** Tells what of the open folder is where. */
export interface LedgerService {
  /** Says which destination the photos' standings are about. */
  choose(input: RequestInput<'chooseDestination'>): null;
  /** Signed in at a SIS; null: at none. */
  useSis(url: string | null): void;
  /** For when the rules are others. */
  refresh(): void;
  onRunEnded(): void;
  onFolderOpening(): void;
  onFolderChecked(open: OpenFolder): void;
  onFolderClosing(): void;
  /** Whether an upload to the destination sends it. Zips in a folder are made of all, however often. */
  isToBeSent(row: PhotoRow): boolean;
  arrivedStudents(from: number, wanted?: WantedArrivals): Replies['arrivedStudents'];
  /** Which photos are sent: those of `wanted` that are not there already. Those that are have their outcome. */
  passOver(options: PassOver): Promise<RunScope>;
  close(): void;
}

const mostStudentsAtOnce = 5_000;
/** As often as changes are published. */
const redrawEveryMs = 100;

function alreadyThere({ arrival }: LedgerEntry): Outcome {
  return arrival === 'delivered'
    ? { kind: 'delivered', reason: texts.outcome.onSftp, already: true }
    : { kind: 'imported', already: true };
}

export function createLedgerService({
  publisher,
  folder,
  ledger,
  onNotice,
}: LedgerServiceOptions): LedgerService {
  let chosen: RunDestination | null = null;
  /** Of the run that goes on. */
  let running: RunDestination | null = null;
  let sisUrl: string | null = null;
  let known: FolderLedger | null = null;
  let edition = 0;

  const keyOf = (destination: RunDestination): string => {
    const custom: CustomPreset | null = folder.customPreset();
    return destinationKey({ destination, presetId: folder.presetId(), customName: custom?.name });
  };
  /** Null: nothing is chosen, and nothing went anywhere. */
  const current = (): { readonly key: string; readonly destination: RunDestination } | null => {
    const destination =
      running ?? chosen ?? (sisUrl === null ? null : ({ kind: 'sis', label: sisUrl } as const));
    if (destination) return { key: keyOf(destination), destination };
    for (const key of known?.destinations() ?? []) {
      const last = ledger.destinationOf(key);
      if (last) return { key, destination: last };
    }
    return null;
  };
  const standings = (batch: Batch) => {
    const at = current();
    const [from, key] = [known, at?.key];
    batch.setStandings(
      from && key !== undefined
        ? (photo, studentId, fixes) => from.standingAt(key, photo, studentId, fixes)
        : null,
    );
  };
  const publish = () => {
    edition += 1;
    const at = current();
    const open = folder.peek();
    const rows = open && known ? open.batch.rows() : [];
    const keys = new Set([...(known?.destinations() ?? []), ...(at && known ? [at.key] : [])]);
    const destinations = [...keys].flatMap((key) => {
      const destination = key === at?.key ? at.destination : ledger.destinationOf(key);
      return destination && known ? [known.summarize(key, destination, rows, key === at?.key)] : [];
    });
    publisher.set({
      ledger: {
        destination: at?.destination ?? null,
        destinations,
        arrivedStudents: at ? ledger.countStudentsAt(at.key) : 0,
        edition,
      },
    });
  };
  const refresh = () => {
    const open = folder.peek();
    if (open && known) {
      known = createFolderLedger(open.batch, ledger);
      standings(open.batch);
    }
    publish();
  };
  let changed = new Set<string>();
  let redrawing: NodeJS.Timeout | null = null;
  const redraw = () => {
    const students = changed;
    changed = new Set();
    redrawing = null;
    const open = folder.peek();
    if (!open || !known) return;
    const isChanged = (studentId: string | null) =>
      studentId !== null && students.has(studentIdKey(studentId));
    const { batch } = open;
    batch.redraw(batch.ids().filter((id) => isChanged(batch.studentIdOf(id))));
  };
  const stopListening = ledger.onChange((students) => {
    known?.forget(students);
    for (const student of students) changed.add(student);
    // Looking through all photos for each that arrives would take longer than sending it does.
    redrawing ??= setTimeout(redraw, redrawEveryMs);
    redrawing.unref();
  });

  /** The SIS's word counts: what it does not have is sent, and what others sent over ours is not sent over again. */
  const correct = async (sis: AskedSis, key: string, rows: readonly PhotoRow[], signal: AbortSignal) => {
    const entries = rows.flatMap(({ studentId }) => known?.entryAt(key, studentId ?? '') ?? []);
    const { notThere, foreign, jobs } = await askSis(sis, ledger, entries, signal);
    if (notThere.length > 0) {
      ledger.forget(key, notThere);
      onNotice(texts.ledger.notInSis(notThere.length));
    }
    const replaced = jobs.length > 0 ? ledger.addForeign(key, foreign, jobs) : 0;
    if (replaced > 0) onNotice(texts.ledger.sentElsewhere(replaced));
  };

  return {
    choose({ destination }) {
      const before = chosen;
      switch (destination?.kind) {
        case 'sftp':
          chosen = { kind: 'sftp', label: showSftpAddress(readSftpAddress(destination.address)) };
          break;
        case 'folder':
          chosen = { kind: 'folder', label: folder.presetName() };
          break;
        default:
          chosen = null;
      }
      // A screen says so whenever it is opened, and 50,000 rows are not drawn anew for that.
      if (chosen?.kind !== before?.kind || chosen?.label !== before?.label) refresh();
      return null;
    },
    useSis(url) {
      sisUrl = url;
      refresh();
    },
    refresh,
    onRunEnded() {
      running = null;
      refresh();
    },
    onFolderOpening: publish,
    onFolderChecked(open) {
      known = createFolderLedger(open.batch, ledger);
      standings(open.batch);
      publish();
    },
    onFolderClosing() {
      known = null;
    },
    isToBeSent: ({ atDestination }) =>
      current()?.destination.kind === 'folder' || !isThereAlready(atDestination),
    arrivedStudents(from, wanted) {
      const at = current();
      if (!at) return { students: [], total: 0, edition };
      const students = ledger.studentsAt(at.key, from, mostStudentsAtOnce, wanted);
      return { students, total: ledger.countStudentsAt(at.key, wanted), edition };
    },
    async passOver({ destination, wanted, sis, signal }) {
      const { batch } = folder.need();
      running = destination;
      refresh();
      const key = keyOf(destination);
      const there = () =>
        batch.rows().filter((row) => wanted(row) && isSendable(row) && isThereAlready(row.atDestination));
      const first = there();
      if (sis && first.length > 0) await correct(sis, key, first, signal);
      const passed = new Set<string>();
      for (const { id, studentId } of there()) {
        const entry = known?.entryAt(key, studentId ?? '');
        if (!entry) continue;
        passed.add(id);
        batch.setOutcome(id, alreadyThere(entry));
      }
      return (row) => wanted(row) && !passed.has(row.id);
    },
    close() {
      stopListening();
      if (redrawing) clearTimeout(redrawing);
    },
  };
}
