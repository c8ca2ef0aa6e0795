import type { LogVerdict } from './log-verdict.ts';

/** A line of a log with what it is about. */
export interface JudgedLine {
  readonly line: string;
  /**
   * `photo`: one photo of the run. `vague`: it cannot be told which one. `other`: pictures or numbers that are none of
   * the run's. `summary`: counts of all. `plain`: none of these.
   */
  readonly kind: 'photo' | 'vague' | 'other' | 'summary' | 'plain';
  /** Photos of the run that it names. */
  readonly photos: readonly number[];
  readonly verdict: LogVerdict | null;
  readonly isWithoutZeros: boolean;
}

const isHeading = (line: string) => /[:：]\s*$/u.test(line);
const isComplaint = (line: string) => /^\W*(?:warning|error|advertencia|aviso)\b(?:\W+\w+){4}/i.test(line);

/**
 * Some logs name a photo in one line and say what became of it in the next. Others are lists under headings, where the
 * next line is the heading of the next list. So a next line counts only where the log is made of such pairs from its
 * beginning to its end; in any other log only a complaint does ("WARNING: This image not imported because ...", Koha).
 * @returns what the next line says, by the place of the line that names the photo
 */
export function findContinuations(lines: readonly JudgedLine[]): ReadonlyMap<number, LogVerdict> {
  const isOpen = ({ kind, verdict }: JudgedLine) => kind === 'photo' && verdict === null;
  const isAnswer = (line: JudgedLine | undefined) =>
    line?.kind === 'plain' && line.verdict !== null && !isHeading(line.line);
  const found = new Map<number, LogVerdict>();
  let isPaired = true;
  for (const [place, line] of lines.entries()) {
    const before = lines[place - 1];
    const next = lines[place + 1];
    if (line.kind === 'plain' && line.verdict !== null && !(before && isOpen(before))) isPaired = false;
    if (!isOpen(line)) continue;
    if (!isAnswer(next)) isPaired = false;
    else if (next?.verdict) found.set(place, next.verdict);
  }
  if (isPaired) return found;
  return new Map([...found].filter(([place]) => isComplaint(lines[place + 1]?.line ?? '')));
}
