import { findMentions, type Mention } from './log-mentions.ts';
import { indexPhotos, type LoggedPhoto, type PhotoIndex, pictureStem } from './log-photo-index.ts';
import { type CountedLine, compareCounts, findSummaries, type LogDifference } from './log-summary.ts';
import { findTable, type LogTable, wordsOfRow } from './log-table.ts';
import { foldText, type LogVerdict, readVerdict } from './log-verdict.ts';
import { plainLogLines } from './plain-log-lines.ts';

/** What a log says of one photo, and the line that says it. */
export interface LogFinding {
  readonly verdict: LogVerdict;
  readonly line: string;
}

export interface PastedLog {
  /** How many lines are not empty. */
  readonly lines: number;
  /** By the photo's place in the list. A photo that the log does not name is not in it. */
  readonly findings: ReadonlyMap<number, LogFinding>;
  /** Lines that name several photos, or a number that may be something else. None of them makes a photo imported. */
  readonly vagueLines: readonly string[];
  /** Photos of which a later line says something else than an earlier one. The last line counts. */
  readonly contradicted: ReadonlySet<number>;
  /** Photos found by an ID with other zeros at its beginning. */
  readonly withoutZeros: ReadonlySet<number>;
  /** How many lines are about pictures or IDs that are none of the run's. */
  readonly otherLines: number;
  /** A line that counts something else than what was found; null where all agree, or no line counts. */
  readonly difference: LogDifference | null;
}

const ofMany =
  /\b(?:photos|pictures|images|files|students|records|fotos|imagenes|archivos|alumnos|estudiantes|registros)\b/;

// A number on so many lines beside so many others is that of a job or a school, and no student's.
const fewestOfConstant = 3;

function findAlone(index: PhotoIndex): (cell: string) => number | null {
  return (cell) => {
    if (cell.length > 200) return null;
    const stem = pictureStem(cell) ?? cell;
    const found = index.byName(cell) ?? index.byId(stem) ?? index.byIdWithoutZeros(stem);
    return typeof found === 'number' ? found : null;
  };
}

function readLine(index: PhotoIndex, table: LogTable | null, line: string): Mention {
  const cells = table?.cells(line) ?? null;
  if (!table || !cells) return findMentions(index, line, null);
  const mention = findMentions(index, line, cells[table.photoColumn] ?? null);
  return { ...mention, words: wordsOfRow(mention.words, cells, table) };
}

function findConstants(mentions: readonly Mention[]): ReadonlySet<number> {
  const beside = new Map<number, Set<string>>();
  for (const { photos, others, isById } of mentions) {
    if (!isById) continue;
    for (const photo of photos) {
      const known = beside.get(photo) ?? new Set();
      beside.set(photo, known);
      if (known.size >= fewestOfConstant) continue;
      for (const other of others) known.add(other);
      for (const other of photos) if (other !== photo) known.add(`photo ${other}`);
    }
  }
  return new Set([...beside].filter(([, { size }]) => size >= fewestOfConstant).map(([photo]) => photo));
}

/**
 * Reads the text of an import log that was copied from the SIS's own page: what it says of each photo of a run, and
 * what cannot be told. Plain text, tables and the source of a page; English and Spanish. A photo is imported only where
 * a line names it alone and says so.
 */
export function readPastedLog(text: string, photos: readonly LoggedPhoto[]): PastedLog {
  const lines = plainLogLines(text);
  const index = indexPhotos(photos);
  const table = findTable(lines, findAlone(index));
  const mentions = lines.map((line) => readLine(index, table, line));
  const constants = findConstants(mentions);
  const summaries = findSummaries(
    lines.map((line, number): CountedLine => {
      const mention = mentions[number];
      const isOfId = mention !== undefined && (mention.photos.length > 0 || mention.isVague);
      return { line, isOfPicture: mention?.isById === false, isOfId };
    }),
    {
      photos: photos.length,
      isId: (id) => index.byId(id) !== null || index.byIdWithoutZeros(id) !== null,
    },
  );

  const findings = new Map<number, LogFinding>();
  const decided = new Map<number, LogVerdict>();
  const contradicted = new Set<number>();
  const withoutZeros = new Set<number>();
  const vagueLines: string[] = [];
  let otherLines = 0;
  /** Named in the line before, which says nothing of it: some logs do so in the next one. */
  let open: { readonly photo: number; readonly line: string } | null = null;

  const record = (photo: number, verdict: LogVerdict, line: string) => {
    const before = decided.get(photo);
    if (before !== undefined && before !== verdict) contradicted.add(photo);
    decided.set(photo, verdict);
    findings.set(photo, { verdict, line });
  };
  const leaveOpen = (photo: number, line: string) => {
    if (!findings.has(photo)) findings.set(photo, { verdict: 'unclear', line });
  };

  for (const [number, line] of lines.entries()) {
    const mention = mentions[number];
    if (!mention) continue;
    const before: typeof open = open;
    open = null;
    if (summaries.has(number)) continue;
    const { isById, others, words } = mention;
    const named = isById ? mention.photos.filter((photo) => !constants.has(photo)) : mention.photos;
    const [photo] = named;
    const isVague =
      mention.isVague ||
      named.length > 1 ||
      (photo === undefined && mention.photos.length > 0) ||
      (photo !== undefined && !isById && others.length > 0);
    if (isVague) {
      vagueLines.push(line);
      const isBad = (readVerdict(words) ?? 'imported') !== 'imported';
      for (const each of named) {
        leaveOpen(each, line);
        if (isBad && decided.get(each) === 'imported') record(each, 'unclear', line);
      }
    } else if (photo !== undefined) {
      if (mention.isWithoutZeros) withoutZeros.add(photo);
      const verdict = readVerdict(words);
      if (verdict) record(photo, verdict, line);
      else {
        leaveOpen(photo, line);
        open = { photo, line };
      }
    } else if (others.length > 0) {
      otherLines += 1;
    } else if (before) {
      const verdict = ofMany.test(foldText(line)) ? null : readVerdict(words);
      if (verdict) record(before.photo, verdict, `${before.line} ${line.trim()}`);
    }
  }

  return {
    lines: lines.length,
    findings,
    vagueLines,
    contradicted,
    withoutZeros,
    otherLines,
    difference: compareCounts([...summaries.values()], countVerdicts(findings)),
  };
}

/** How many photos a log calls imported, rejected or neither. */
export function countVerdicts(
  findings: ReadonlyMap<number, LogFinding>,
): Readonly<Record<LogVerdict, number>> {
  const counts = { imported: 0, rejected: 0, unclear: 0 };
  for (const { verdict } of findings.values()) counts[verdict] += 1;
  return counts;
}
