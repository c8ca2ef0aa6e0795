import { foldText } from './log-verdict.ts';

/** How many a line says there were; null where it does not say. */
export interface LogCounts {
  readonly imported: number | null;
  readonly rejected: number | null;
}

const many =
  '(?:photos?|pictures?|images?|files?|students?|records?|fotos?|fotografias?|imagenes|archivos?|alumnos|estudiantes|registros?)';
const count = '(\\d{1,3}(?:,\\d{3})+|\\d+)';
const good = '(?:imported|importad[oa]s?)';
const bad =
  '(?:rejected|failed|errors?|skipped|not imported|rechazad[oa]s?|errores|omitid[oa]s?|fallid[oa]s?|no importad[oa]s?)';

/** "486 imported", "484 of 486 photos were imported", "486 fotos importadas". */
const counted = (word: string) =>
  new RegExp(
    `(?<![\\w.,/-])${count}(?: (?:of|de|/) (?:\\d[\\d,]*))?(?: ${many})?(?: (?:were|was|have been|had been|fueron|han sido))?(?: (?:successfully|correctamente))? ${word}(?![\\w-])`,
  );
/** "Imported: 486", "Photos imported: 486", "Se importaron 486 fotos". */
const labeled = (word: string) =>
  new RegExp(`(?<![\\w-])${word}(?: ${many})? ?[:=] ?${count}(?![\\w.,/-]*\\w)`);
const spanish = new RegExp(`\\bse (?:importaron|han importado) ${count}(?: de \\d[\\d,]*)? ${many}`);

const forms = {
  imported: [counted(good), labeled(good), spanish],
  rejected: [counted(bad), labeled(bad)],
} as const;

const saysOfMany =
  /\b\d+ (?:of|de|\/) \d+\b|\b(?:total|in all|photos|pictures|images|files|students|records|fotos|imagenes|archivos|alumnos|estudiantes|registros)\b/;

function readCount(text: string, shapes: readonly RegExp[]): number | null {
  for (const shape of shapes) {
    const found = shape.exec(text)?.[1];
    if (found !== undefined) return Number(found.replaceAll(',', ''));
  }
  return null;
}

export interface CountedLine {
  readonly line: string;
  readonly isOfPicture: boolean;
  /** A word in it is an ID of the run. */
  readonly isOfId: boolean;
}

export interface RunIds {
  readonly photos: number;
  isId(text: string): boolean;
}

export interface LogDifference extends LogCounts {
  readonly line: string;
}

const mayCount = /import|reject|fail|error|skip|rechaz|omit/i;

/** Also whether it cannot be about one student, as "104233 imported" can. */
function readCounts(line: string): (LogCounts & { readonly isClear: boolean }) | null {
  if (line.length > 500 || !mayCount.test(line) || !/\d/.test(line)) return null;
  const text = foldText(line);
  const imported = readCount(text, forms.imported);
  const rejected = readCount(text, forms.rejected);
  if (imported === null && rejected === null) return null;
  const isClear = (imported !== null && rejected !== null) || saysOfMany.test(text);
  return { imported, rejected, isClear };
}

/**
 * Lines about all photos together, by their place. "486 imported" may be about the student 486: several such lines
 * with different numbers, or a number above that of the photos, are IDs.
 */
export function findSummaries(
  lines: readonly CountedLine[],
  { photos, isId }: RunIds,
): ReadonlyMap<number, LogDifference> {
  const clear = new Map<number, LogDifference>();
  const either = new Map<number, LogDifference>();
  for (const [place, { line, isOfPicture, isOfId }] of lines.entries()) {
    const counts = isOfPicture ? null : readCounts(line);
    if (!counts) continue;
    const { imported, rejected } = counts;
    if (isOfId) {
      const ids = [imported, rejected].filter((count) => count !== null && isId(String(count)));
      if (ids.length === 0 || ids.some((id) => (id ?? 0) > photos)) continue;
    }
    (counts.isClear ? clear : either).set(place, { imported, rejected, line });
  }
  const numbers = new Set([...either.values()].map(({ imported, rejected }) => imported ?? rejected));
  return numbers.size > 2 ? clear : new Map([...clear, ...either]);
}

/** The line that counts something else than what was found, be it for one zip of several or for all of them. */
export function compareCounts(
  summaries: readonly LogDifference[],
  found: { readonly imported: number; readonly rejected: number },
): LogDifference | null {
  const isOff = (kind: keyof LogCounts) => {
    const counts = summaries.flatMap((summary) => summary[kind] ?? []);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return counts.length > 0 && total !== found[kind] && !counts.includes(found[kind]);
  };
  const kind = (['imported', 'rejected'] as const).find(isOff);
  return kind === undefined ? null : (summaries.findLast((summary) => summary[kind] !== null) ?? null);
}
