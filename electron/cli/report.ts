import type { Mirror } from '../core/contract/mirror.ts';
import type { Job } from '../core/delivery/job.ts';
import type { PhotoRecord } from '../core/delivery/run-record.ts';
import { countStatuses } from '../core/photo/issue.ts';
import type { PhotoRow } from '../core/review/photo-row.ts';
import type { Failure } from '../core/shared/failure.ts';
import { formatDate } from '../core/shared/locale.ts';
import type { Preset } from '../core/systems/preset.ts';
import { illuminate } from '../core/systems/systems.ts';
import { failureSentence } from '../core/text/failure-sentence.ts';
import { issueSentence } from '../core/text/issue-sentence.ts';
import { passedOverInWords } from '../core/text/passed-over-in-words.ts';
import { texts } from '../core/text/texts.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import { printable } from './terminal.ts';

/** What a command ends with. `json` is the document of the contract. */
export interface Report {
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
  readonly status: ExitStatus;
  /** To be done when the report is out whole. */
  readonly whenTold?: () => void;
}

function byFile(rows: Iterable<PhotoRow>): readonly PhotoRow[] {
  return [...rows].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** Rows in the order of their files. */
export function sortedRows(mirror: Mirror): readonly PhotoRow[] {
  return byFile(mirror.photos.values());
}

/** A photo of the run whose file has left the folder since: nothing is known of it but what the journal says. */
function goneRow({ file, studentId, outcome }: PhotoRecord): PhotoRow {
  return {
    id: `gone/${file}`,
    file,
    bytes: 0,
    studentId,
    idFrom: 'name',
    status: 'ready',
    issues: [],
    fixes: [],
    fixable: [],
    isFixed: false,
    turns: 0,
    isLeftOut: outcome?.kind === 'left-out',
    isChanged: false,
    format: null,
    width: null,
    height: null,
    takenAt: null,
    suggestion: null,
    indexStudentId: null,
    outcome,
  };
}

/**
 * The photos that a run is about: those of the folder as it is now, and those that it was begun with.
 * @param records what the journal knows of the run.
 */
export function rowsOfRun(mirror: Mirror, records: readonly PhotoRecord[]): readonly PhotoRow[] {
  const rows = [...mirror.photos.values()];
  const isHere = recognizeRecord(rows);
  return byFile([...rows, ...records.filter((record) => !isHere(record)).map(goneRow)]);
}

/** A file that only lies elsewhere in the folder now is told once: by its student. */
function recognizeRecord(rows: readonly PhotoRow[]): (record: PhotoRecord) => boolean {
  const files = new Set(rows.map(({ file }) => file));
  const students = new Set(rows.flatMap(({ studentId, outcome }) => (outcome && studentId) || []));
  return ({ file, studentId }) => files.has(file) || (studentId !== null && students.has(studentId));
}

export function issueCodes(row: PhotoRow): readonly string[] {
  return row.issues.map(({ code }) => code);
}

/** The shape of a failure in every JSON document, beside the command's own keys. */
export function failureJson(failure: Failure) {
  return { error: { code: failure.code, message: failureSentence(failure) } };
}

/** A long list is cut on the screen; the JSON document has it all. */
const listedRows = 200;

export function listRows<Row>(title: string, rows: readonly Row[], lines: (row: Row) => string): string {
  if (rows.length === 0) return '';
  const rest = rows.length - listedRows;
  const more = rest > 0 ? `  ${texts.cliReports.more(rest)}\n` : '';
  return `\n${title}\n${rows.slice(0, listedRows).map(lines).join('')}${more}`;
}

function listIssues(title: string, rows: readonly PhotoRow[], preset: Preset): string {
  return listRows(title, rows, (row) => {
    const sentences = row.issues.map((issue) => `    ${printable(issueSentence(issue, row, preset))}\n`);
    return `  ${printable(row.file)}\n${sentences.join('')}`;
  });
}

/** What is wrong with which photo, in words. @param warned the title of those that go all the same. */
export function describeIssues(
  rows: readonly PhotoRow[],
  preset: Preset = illuminate,
  warned: string = texts.cliReports.titles.warned,
): string {
  const withStatus = (status: PhotoRow['status']) => rows.filter((row) => row.status === status);
  return (
    listIssues(texts.cliReports.titles.blocked, withStatus('blocked'), preset) +
    listIssues(warned, withStatus('attention'), preset)
  );
}

export function describeCounts(rows: readonly PhotoRow[]): string {
  const { ready, attention, blocked, ignored } = countStatuses(rows.map(({ status }) => status));
  const { counts } = texts.cliReports;
  const parts = [
    counts.ready(ready),
    ...(attention > 0 ? [counts.warned(attention)] : []),
    ...(blocked > 0 ? [counts.blocked(blocked)] : []),
    ...(ignored > 0 ? [counts.ignored(ignored, passedOverInWords(rows))] : []),
  ];
  return `${counts.all(rows.length - ignored, parts)}\n`;
}

/** Whether names were followed although a photographer's list says something else, or cannot be read. */
function didNamesWin({ index }: Pick<Mirror, 'index'>): boolean {
  return index.kind === 'found' && index.choice === 'dismissed' && index.conflicts + index.numbered > 0;
}

/** What decides a status, beside the photos. */
export type Answered = Pick<Mirror, 'index' | 'optOuts'>;

/** Whether `--opt-outs-checked` answered what the list of families who said no leaves open. */
function wereOptOutsAnswered({ optOuts }: Answered): boolean {
  return optOuts.kind === 'loaded' && !optOuts.answers.endsWith('||');
}

/** 1 if a person should look at some photo, or at a list that was overruled, else 0. */
export function statusFor(rows: readonly PhotoRow[], mirror: Answered): ExitStatus {
  if (didNamesWin(mirror) || wereOptOutsAnswered(mirror)) return exitStatus.attention;
  const needsSomebody = rows.some(({ status, outcome }) => {
    if (status === 'ignored') return false;
    return (
      status !== 'ready' ||
      outcome?.kind === 'rejected' ||
      outcome?.kind === 'unconfirmed' ||
      outcome?.kind === 'not-sent'
    );
  });
  return needsSomebody ? exitStatus.attention : exitStatus.done;
}

/** As `statusFor`; a photo of which nobody can say what became of it is not done either. */
export function statusForSent(rows: readonly PhotoRow[], mirror: Answered): ExitStatus {
  const isUntold = rows.some(({ status, outcome }) => status !== 'ignored' && outcome === null);
  return isUntold ? exitStatus.attention : statusFor(rows, mirror);
}

/** The contract's job object. */
export function jobJson(job: Job) {
  const { id, status, startedAt, endedAt, photos, imported, rejected } = job;
  return { id, status, startedAt, endedAt, photos, imported, rejected };
}

export function jobTable(jobs: readonly Job[]): readonly (readonly string[])[] {
  const time = (value: string | null) =>
    value === null ? '' : formatDate(Date.parse(value), 'day-and-time');
  const { columns, imported } = texts.cliReports.jobs;
  return [
    [columns.job, columns.status, columns.started, columns.ended, columns.imported, columns.rejected],
    ...jobs.map((job) => [
      printable(job.id),
      job.status,
      time(job.startedAt),
      time(job.endedAt),
      imported(job.imported, job.photos),
      String(job.rejected),
    ]),
  ];
}
