import { findContinuations, type JudgedLine } from './log-continuations.ts';
import { latestDayMs } from './log-dates.ts';
import { findInCell, findMentions, type Mention } from './log-mentions.ts';
import { indexPhotos, type LoggedPhoto, type PhotoIndex, pictureStem } from './log-photo-index.ts';
import { type CountedLine, compareCounts, findSummaries, type LogDifference } from './log-summary.ts';
import { findTable, type LogTable, wordsOfRow } from './log-table.ts';
import { foldText, isVoiding, type LogVerdict, readVerdict } from './log-verdict.ts';
import { longestLogLine, plainLogLines } from './plain-log-lines.ts';

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
  /** A line that says that nothing of the import holds: it was a test, or it was undone. Then no photo is imported. */
  readonly voidLine: string | null;
  /** The beginning of the latest day that the log names; null where it names none. */
  readonly latestDayMs: number | null;
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
  const cell = cells[table.photoColumn] ?? null;
  const mention = (cell && findInCell(index, line, cell)) ?? findMentions(index, line, cell);
  return { ...mention, words: wordsOfRow(mention.words, cells, table) };
}

function findConstants(mentions: readonly Mention[]): ReadonlySet<number> {
  const beside = new Map<number, Set<string>>();
  for (const { photos: named, rivals, others: alone, isById } of mentions) {
    const photos = isById ? named : rivals;
    const others = isById ? alone : [...alone, ...named.map((photo) => `photo ${photo}`)];
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

function judge(
  line: string,
  { photos, rivals, others, isVague, isById, isWithoutZeros, words }: Mention,
  constants: ReadonlySet<number>,
  isSummary: boolean,
): JudgedLine {
  const isMeant = (photo: number) => !constants.has(photo);
  const named = isById ? photos.filter(isMeant) : [...photos, ...rivals.filter(isMeant)];
  const judgedLine = { line, photos: named, isWithoutZeros };
  if (isSummary) return { ...judgedLine, kind: 'summary', photos: [], verdict: null };
  const isCut = line.length >= longestLogLine;
  const isUnsure = isCut || isVague || named.length !== 1 || (!isById && others.length > 0);
  if (photos.length > 0 || isVague) {
    return { ...judgedLine, kind: isUnsure ? 'vague' : 'photo', verdict: readVerdict(words) };
  }
  if (others.length > 0) return { ...judgedLine, kind: 'other', verdict: null };
  const verdict = ofMany.test(foldText(line)) ? null : readVerdict(words);
  return { ...judgedLine, kind: 'plain', verdict };
}

function linesOf(judged: readonly JudgedLine[], kind: JudgedLine['kind']): readonly string[] {
  return judged.filter((line) => line.kind === kind).map(({ line }) => line);
}

function collectFindings(judged: readonly JudgedLine[], isVoid: boolean) {
  const continuations = findContinuations(judged);
  const findings = new Map<number, LogFinding>();
  const contradicted = new Set<number>();
  const withoutZeros = new Set<number>();
  const record = (photo: number, said: LogVerdict, line: string) => {
    const verdict = isVoid && said === 'imported' ? 'unclear' : said;
    const before = findings.get(photo)?.verdict ?? 'unclear';
    if (before !== 'unclear' && before !== verdict) contradicted.add(photo);
    findings.set(photo, { verdict, line });
  };
  for (const [place, { kind, line, photos, verdict, isWithoutZeros }] of judged.entries()) {
    const [photo] = photos;
    if (kind === 'photo' && photo !== undefined) {
      if (isWithoutZeros) withoutZeros.add(photo);
      const next = continuations.get(place);
      if (verdict) record(photo, verdict, line);
      else if (next) record(photo, next, `${line} ${judged[place + 1]?.line.trim()}`);
      else if (!findings.has(photo)) findings.set(photo, { verdict: 'unclear', line });
    } else if (kind === 'vague') {
      const isBad = verdict === 'rejected' || verdict === 'unclear';
      for (const each of photos) {
        const known = findings.get(each)?.verdict;
        if (known === undefined || (isBad && known === 'imported')) record(each, 'unclear', line);
      }
    }
  }
  return { findings, contradicted, withoutZeros };
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

  const judged = mentions.map((mention, place) =>
    judge(lines[place] ?? '', mention, constants, summaries.has(place)),
  );
  const voidLine = lines.find((line, place) => judged[place]?.photos.length === 0 && isVoiding(line)) ?? null;
  const { findings, contradicted, withoutZeros } = collectFindings(judged, voidLine !== null);
  return {
    lines: lines.length,
    findings,
    contradicted,
    withoutZeros,
    vagueLines: linesOf(judged, 'vague'),
    otherLines: linesOf(judged, 'other').length,
    voidLine,
    latestDayMs: latestDayMs(lines),
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
