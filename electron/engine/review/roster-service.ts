import { randomUUID } from 'node:crypto';
import type { Replies, RequestInput } from '../../core/contract/contract.ts';
import type { OptOutState, RosterSource, RosterState } from '../../core/contract/views.ts';
import { findLostZeros } from '../../core/roster/lost-zeros.ts';
import { markOptOuts } from '../../core/roster/opt-outs.ts';
import type { IdReading } from '../../core/roster/other-students.ts';
import { proposeColumns } from '../../core/roster/propose-columns.ts';
import { rankIdColumns } from '../../core/roster/rank-id-columns.ts';
import { type ReadStudents, readStudents } from '../../core/roster/read-students.ts';
import { makeRoster, type Student } from '../../core/roster/roster.ts';
import type { RosterColumns, RosterTable } from '../../core/roster/roster-table.ts';
import { AppError, toFailure } from '../../core/shared/failure.ts';
import { readRosterFile } from '../intake/rosters/read-roster-file.ts';
import { createOptOutService } from './opt-out-service.ts';
import type { RosterChange } from './review-events.ts';

export interface RosterServiceOptions {
  readonly publish: (state: RosterState) => void;
  readonly onChange: (change: RosterChange) => void;
  readonly publishOptOuts: (state: OptOutState) => void;
  /** The IDs that the names of the folder's photos give; none while no folder is open. */
  readonly photoIds: () => ReadonlySet<string>;
  /** The IDs under which they would be sent, a person's word included. */
  readonly sentIds: () => ReadonlySet<string>;
}

export interface ColumnsChoice {
  readonly columns: RosterColumns;
  /** Left out: as before. */
  readonly padIdsTo?: number | null | undefined;
}

export interface RosterService {
  /**
   * Reads a file or a folder of OneRoster's files, and goes by it once it is read. Until then, and if it cannot be
   * read, the former roster holds.
   * @param choice what a person has chosen before; headings that are not in this file are passed over.
   * @throws AppError `roster-...`; `cancelled` when another one was opened, or it was closed, meanwhile.
   */
  open(rosterPath: string, choice?: ColumnsChoice): Promise<null>;
  /** The same with a list that a system gives. @param load reads it. */
  openFrom(name: string, load: (signal: AbortSignal) => Promise<RosterTable>): Promise<null>;
  /** Back to the SIS's roster, if it has one. */
  close(): null;
  /** @throws AppError `bad-request` while there is no roster, or for a heading that it does not have. */
  setColumns(choice: ColumnsChoice): null;
  /** The SIS's roster holds while no file is open. */
  useSis(table: RosterTable | null): void;
  /** The list of families who want no photo in the SIS: see `OptOutService`. */
  openOptOuts(listPath: string, answers?: string): Promise<null>;
  answerOptOuts(input: RequestInput<'answerOptOuts'>): null;
  closeOptOuts(): null;
  /** The roster that holds and how its IDs are read; null where there is none, or nobody has said where they are. */
  reading(): { readonly table: RosterTable; readonly ids: IdReading } | null;
  /** All students of the roster that holds, opt-outs marked. */
  everyone(): readonly Student[];
  /** From this place on, as many as a window takes at once. */
  students(from: number): Replies['students'];
  /** Called when the folder's photos changed: looks again for the column that they are named by. */
  refreshChoices(): void;
  /** The same after a decision, which may say of zeros whether they are lost. */
  refreshLostZeros(): void;
}

/** A roster and how it is read. */
interface OpenRoster {
  readonly source: RosterSource;
  readonly table: RosterTable;
  readonly columns: RosterColumns;
  /** A person has said which column the IDs are in: it stays so. */
  readonly isIdChosen: boolean;
  readonly padIdsTo: number | null;
  readonly read: ReadStudents;
}

function keepKnown({ headings }: RosterTable, columns: RosterColumns): RosterColumns {
  const known = new Set(headings);
  return Object.fromEntries(Object.entries(columns).filter(([, heading]) => known.has(heading)));
}

/** Rows keep their places: those of nobody are empty. */
function withoutRows(table: RosterTable, setAside: ReadonlySet<number>): RosterTable {
  if (setAside.size === 0) return table;
  return { ...table, rows: table.rows.map((row, place) => (setAside.has(place) ? row.map(() => '') : row)) };
}

const mostStudentsAtOnce = 2_000;

export function createRosterService({
  publish,
  onChange,
  publishOptOuts,
  photoIds,
  sentIds,
}: RosterServiceOptions): RosterService {
  /** What a person has opened: a file, or the list of a system. */
  let file: OpenRoster | null = null;
  let sis: OpenRoster | null = null;
  // A person's choice outlives the connection, which may come and go.
  let sisChoice: ColumnsChoice = { columns: {} };
  let loading: AbortController | null = null;
  let announced: OpenRoster | null = null;
  let marked: readonly Student[] = [];
  let edition = randomUUID();
  let areZerosLost = false;

  const current = () => file ?? sis;
  const announcedStaff = () => announced?.read.staff ?? [];
  const optOuts = createOptOutService({
    publish: publishOptOuts,
    onChange() {
      announce(current());
      // A roster that is being read is published when it is there.
      if (current() && !loading) publishCurrent();
    },
  });

  const publishCurrent = () => {
    const open = current();
    areZerosLost = false;
    if (!open) return publish({ kind: 'none' });
    const { source, table, columns, padIdsTo, read } = open;
    const ids = photoIds();
    const lostZeros =
      ids.size === 0
        ? null
        : findLostZeros(
            read.students.map(({ id }) => id),
            sentIds(),
          );
    areZerosLost = lostZeros !== null;
    publish({
      kind: 'loaded',
      source,
      edition,
      students: read.students.length,
      headings: table.headings,
      columns,
      idChoices: rankIdColumns(table, ids, padIdsTo),
      findings: read.findings,
      lostZeros,
      padIdsTo,
    });
  };
  const announce = (open: OpenRoster | null) => {
    const students = open?.read.students ?? [];
    announced = open;
    const found = optOuts.apply(open && students);
    marked = found ? markOptOuts(students, found) : students;
    edition = randomUUID();
    onChange({
      roster: open && makeRoster(marked),
      students: marked,
      staff: open?.read.staff ?? [],
      optedOut: found?.keys ?? new Set(),
    });
  };
  const change = () => {
    const open = current();
    if (open !== announced) announce(open);
    publishCurrent();
  };
  const proposeId = (table: RosterTable, columns: RosterColumns, padIdsTo: number | null): RosterColumns => {
    const best = rankIdColumns(table, photoIds(), padIdsTo)[0];
    return best && best.matches > 0 ? { ...columns, id: best.heading } : columns;
  };
  const read = (source: RosterSource, table: RosterTable, choice: ColumnsChoice): OpenRoster => {
    const known = keepKnown(table, choice.columns);
    const padIdsTo = choice.padIdsTo ?? null;
    const proposed = proposeColumns(table);
    // A SIS maps photos to its own `identifier`: another column is for a person to choose.
    const isSettled = source.kind === 'sis' && proposed.id !== undefined;
    const columns = { ...(isSettled ? proposed : proposeId(table, proposed, padIdsTo)), ...known };
    if (source.kind !== 'sis' && columns.id === undefined) throw new AppError('roster-no-ids');
    const isIdChosen = known.id !== undefined || isSettled;
    return { source, table, columns, isIdChosen, padIdsTo, read: readStudents(table, columns, { padIdsTo }) };
  };
  const replace = (next: OpenRoster) => {
    if (next.source.kind === 'sis') sis = next;
    else file = next;
  };
  const refreshChoices = () => {
    const open = current();
    if (!open || loading) return;
    const columns = open.isIdChosen ? open.columns : proposeId(open.table, open.columns, open.padIdsTo);
    if (columns.id === open.columns.id) return publishCurrent();
    replace({ ...open, columns, read: readStudents(open.table, columns, { padIdsTo: open.padIdsTo }) });
    change();
  };
  const stopLoading = () => {
    loading?.abort(new AppError('cancelled'));
    loading = null;
  };

  const openFrom = async (
    source: RosterSource,
    load: (signal: AbortSignal) => Promise<RosterTable>,
    choice: ColumnsChoice = { columns: {} },
  ): Promise<null> => {
    stopLoading();
    const turn = new AbortController();
    loading = turn;
    publish({ kind: 'loading', source });
    try {
      const table = await load(turn.signal);
      turn.signal.throwIfAborted();
      file = read(source, table, choice);
    } catch (error) {
      // What stopped this one has published the current state.
      if (turn.signal.aborted) throw turn.signal.reason;
      loading = null;
      if (current()) change();
      else publish({ kind: 'failed', source, failure: toFailure(error) });
      throw error;
    }
    loading = null;
    change();
    return null;
  };

  return {
    open: (rosterPath, choice) =>
      openFrom({ kind: 'file', path: rosterPath }, (signal) => readRosterFile(rosterPath, signal), choice),
    openFrom: (name, load) => openFrom({ kind: 'system', name }, load),
    close() {
      stopLoading();
      file = null;
      change();
      return null;
    },
    setColumns({ columns, padIdsTo }) {
      const open = current();
      if (!open) throw new AppError('bad-request', 'there is no roster');
      for (const heading of Object.values(columns)) {
        if (!open.table.headings.includes(heading)) {
          throw new AppError('bad-request', `the roster has no column "${heading}"`);
        }
      }
      const pad = padIdsTo === undefined ? open.padIdsTo : padIdsTo;
      if (open.source.kind === 'sis') sisChoice = { columns, padIdsTo: pad };
      replace({
        ...open,
        columns,
        isIdChosen: columns.id !== undefined,
        padIdsTo: pad,
        read: readStudents(open.table, columns, { padIdsTo: pad }),
      });
      change();
      return null;
    },
    useSis(table) {
      sis = table && read({ kind: 'sis' }, table, sisChoice);
      // That a file could not be read stays to be seen, until there is a roster.
      if (!loading && (current() || announced)) change();
    },
    openOptOuts: optOuts.open,
    answerOptOuts: optOuts.answer,
    closeOptOuts: optOuts.close,
    reading() {
      const open = current();
      if (open?.columns.id === undefined) return null;
      return {
        table: withoutRows(open.table, open.read.setAside),
        ids: { heading: open.columns.id, padIdsTo: open.padIdsTo },
      };
    },
    everyone: () => marked,
    students: (from) => ({
      students: marked.slice(from, from + mostStudentsAtOnce),
      total: marked.length,
      ...(from === 0 && announcedStaff().length > 0 ? { staff: announcedStaff() } : {}),
      edition,
    }),
    refreshChoices,
    refreshLostZeros() {
      if (areZerosLost) refreshChoices();
    },
  };
}
