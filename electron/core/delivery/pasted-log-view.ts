import type { LoggedPhoto } from './log-photo-index.ts';
import type { LogDifference } from './log-summary.ts';
import type { Outcome } from './outcome.ts';
import { countVerdicts, type PastedLog, readPastedLog } from './read-pasted-log.ts';

/** A photo that was handed over in a run, and what became of it so far. */
export interface HandedOverPhoto extends LoggedPhoto {
  /** In the journal. */
  readonly rowId: number;
  readonly studentName: string | null;
  readonly outcome: Outcome;
}

/** A photo, and the line of the log that is about it. */
export interface LogExample {
  readonly file: string;
  readonly studentId: string | null;
  readonly studentName: string | null;
  readonly line: string;
}

/** What a pasted log would change, before anything is changed. Lists hold the first `mostExamples`. */
export interface PastedLogView {
  /** Of the log, without empty ones. */
  readonly lines: number;
  /** Handed over in the run. */
  readonly photos: number;
  readonly imported: number;
  readonly rejected: number;
  /** Named in the log, but what became of them cannot be told from it. */
  readonly unclear: number;
  /** Not named in the log. */
  readonly unnamed: number;
  /** Photos whose outcome would be another one. */
  readonly changes: number;
  readonly contradicted: number;
  readonly withoutZeros: number;
  readonly vagueLines: number;
  readonly otherLines: number;
  readonly difference: LogDifference | null;
  /** A line that says that nothing of the import holds. */
  readonly voidLine: string | null;
  /** The beginning of the latest day that the log names, in milliseconds since 1970. */
  readonly latestDayMs: number | null;
  readonly examples: {
    readonly rejected: readonly LogExample[];
    readonly unclear: readonly LogExample[];
    readonly contradicted: readonly LogExample[];
    readonly withoutZeros: readonly LogExample[];
    readonly vague: readonly string[];
  };
}

export const mostExamples = 100;
const longestLine = 300;

const cut = (line: string) => {
  const text = line.replace(/\s+/gu, ' ').trim();
  return text.length > longestLine ? `${text.slice(0, longestLine - 1)}…` : text;
};

const isSame = (left: Outcome, right: Outcome) => JSON.stringify(left) === JSON.stringify(right);

function outcomesOf(log: PastedLog, photos: readonly HandedOverPhoto[]): ReadonlyMap<number, Outcome> {
  const outcomes = new Map<number, Outcome>();
  for (const [place, { verdict, line }] of log.findings) {
    const photo = photos[place];
    if (!photo || verdict === 'unclear') continue;
    const outcome: Outcome =
      verdict === 'imported' ? { kind: 'imported' } : { kind: 'rejected', reason: cut(line) };
    if (!isSame(outcome, photo.outcome)) outcomes.set(photo.rowId, outcome);
  }
  return outcomes;
}

/** The outcomes that a pasted log changes, by the photo's row in the journal. What cannot be told stays as it is. */
export function readPastedOutcomes(
  text: string,
  photos: readonly HandedOverPhoto[],
): ReadonlyMap<number, Outcome> {
  return outcomesOf(readPastedLog(text, photos), photos);
}

export function viewPastedLog(text: string, photos: readonly HandedOverPhoto[]): PastedLogView {
  const log = readPastedLog(text, photos);
  const counts = countVerdicts(log.findings);
  const examples = (isOne: (place: number) => boolean): readonly LogExample[] =>
    [...log.findings]
      .filter(([place]) => isOne(place))
      .slice(0, mostExamples)
      .flatMap(([place, { line }]) => {
        const photo = photos[place];
        if (!photo) return [];
        const { file, studentId, studentName } = photo;
        return [{ file, studentId, studentName, line: cut(line) }];
      });
  const byVerdict = (verdict: string) => examples((place) => log.findings.get(place)?.verdict === verdict);
  return {
    ...counts,
    lines: log.lines,
    photos: photos.length,
    unnamed: photos.length - log.findings.size,
    changes: outcomesOf(log, photos).size,
    contradicted: log.contradicted.size,
    withoutZeros: log.withoutZeros.size,
    vagueLines: log.vagueLines.length,
    otherLines: log.otherLines,
    difference: log.difference && { ...log.difference, line: cut(log.difference.line) },
    voidLine: log.voidLine && cut(log.voidLine),
    latestDayMs: log.latestDayMs,
    examples: {
      rejected: byVerdict('rejected'),
      unclear: byVerdict('unclear'),
      contradicted: examples((place) => log.contradicted.has(place)),
      withoutZeros: examples((place) => log.withoutZeros.has(place)),
      vague: log.vagueLines.slice(0, mostExamples).map(cut),
    },
  };
}
