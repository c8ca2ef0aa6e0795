import { type Found, type PhotoIndex, pictureStem, wordsOf } from './log-photo-index.ts';

/** What one line of a log names. */
export interface Mention {
  /** Photos of the run, each once. */
  readonly photos: readonly number[];
  /** A name or an ID that fits several photos of the run. */
  readonly isVague: boolean;
  /** Found by an ID alone: in a line without a picture's name. */
  readonly isById: boolean;
  readonly isWithoutZeros: boolean;
  /** Beside a picture's name: photos of the run whose IDs are in the line too. */
  readonly rivals: readonly number[];
  /** Pictures and numbers that are none of the run. */
  readonly others: readonly string[];
  /** The line without what was found, to be read for its words. */
  readonly words: string;
}

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic)[a-z]*\\.?';

// Numbers that are no IDs, whatever they look like.
const noId = new RegExp(
  [
    '\\d{4}-\\d{1,2}-\\d{1,2}(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
    '\\b\\d{1,2}([/.-])\\d{1,2}\\1\\d{2,4}\\b',
    '\\b\\d{4}/\\d{1,2}/\\d{1,2}\\b',
    '\\b\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?(?: ?[ap]\\.?m\\b\\.?)?',
    `\\b${months} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4}\\b)?`,
    `\\b\\d{1,2} (?:de )?${months}(?:,? (?:de )?\\d{4}\\b)?`,
    '\\b(?:19|20)\\d{2} ?[-/] ?(?:(?:19|20)\\d{2}|\\d{2})\\b',
    '\\b(?:job|jobs|trabajo|tarea|lines?|linea|row|fila|grade|grado|zip|page|pagina|batch|lote|session|pid|thread|task|room|homeroom|aula|code|codigo|status|http|version|line no)\\b(?: ?(?:id|no|number|num|nr))?\\.? ?[#:=]? ?\\d+\\b',
    '\\b\\d+ ?(?:of|de|/|x|\u00d7) ?\\d+\\b',
    '\\b\\d[\\d.,]{0,15} ?(?:%|(?:ms|sec|secs|seconds?|min|minutes?|kb|mb|gb|kib|mib|bytes?|px|pixels?|dpi|photos?|pictures?|images?|files?|students?|records?|errors?|warnings?|rows?|lines?|segundos?|minutos?|fotos?|imagen(?:es)?|archivos?|errores|alumnos|estudiantes|registros?)\\b)',
    '\\b\\d{1,3}(?:,\\d{3}){1,4}\\b(?!,?\\d)',
  ].join('|'),
  'giu',
);

const blank = (text: string) => ' '.repeat(text.length);
const isNumber = (text: string) => /\d\D*\d\D*\d/.test(text);
const trimToken = (text: string) => text.replace(/[._-]+$/, '');

interface Place {
  readonly from: number;
  readonly to: number;
}

function findInLine(
  index: PhotoIndex,
  id: string,
): { readonly found: Found; readonly isZeros: boolean } | null {
  const exact = index.byId(id);
  if (exact !== null) {
    // Where one photo's ID is 0123 and another's 123, a log that lost its zeros means either by 123.
    const isClear = exact === 'several' || index.byIdWithoutZeros(id) !== 'several' || id.startsWith('0');
    return { found: isClear ? exact : 'several', isZeros: false };
  }
  const near = index.byIdWithoutZeros(id);
  return near === null ? null : { found: near, isZeros: true };
}

interface Hit extends Place {
  readonly found: Found;
  readonly isZeros: boolean;
}

const blankAt = (line: string, places: readonly Place[]) =>
  places.reduce(
    (text, { from, to }) => text.slice(0, from) + blank(text.slice(from, to)) + text.slice(to),
    line,
  );

function mentionOf(
  line: string,
  hits: readonly Hit[],
  rest: Pick<Mention, 'others' | 'isById' | 'rivals'>,
): Mention {
  const photos = new Set<number>();
  for (const { found } of hits) if (found !== 'several') photos.add(found);
  return {
    ...rest,
    photos: [...photos],
    isVague: hits.some(({ found }) => found === 'several'),
    isWithoutZeros: hits.some(({ isZeros }) => isZeros),
    words: blankAt(line, hits),
  };
}

/** Names with spaces: the longest one of the run that ends where this token does. */
function longestName(index: PhotoIndex, line: string, starts: readonly number[], to: number) {
  for (const from of starts.slice(-index.mostWords)) {
    const found = index.byName(line.slice(from, to));
    if (found !== null) return { from, found };
  }
  return null;
}

/** "104233.jpg imported as 104240" is not about 104233's photo alone. */
function findRivals(index: PhotoIndex, line: string, hits: readonly Hit[]): readonly number[] {
  const rivals: number[] = [];
  for (const match of wordsOf(blankAt(line, hits).replace(noId, blank))) {
    const text = trimToken(match[0]);
    const found = isNumber(text) ? index.byId(text) : null;
    if (typeof found === 'number' && !hits.some((hit) => hit.found === found)) rivals.push(found);
  }
  return rivals;
}

/**
 * What a line names: pictures by their names, or else students by their IDs, always as whole words. A line that names
 * a picture is about that one.
 * @param within where in the line IDs are looked for, in a table with a column of them
 */
export function findMentions(index: PhotoIndex, line: string, within: Place | null): Mention {
  const hits: Hit[] = [];
  const others: string[] = [];
  const starts: number[] = [];
  let isPictureNamed = false;
  let mayHaveRivals = false;
  for (const match of wordsOf(line)) {
    const text = trimToken(match[0]);
    const to = match.index + text.length;
    starts.push(match.index);
    const stem = pictureStem(text);
    if (stem === null) {
      mayHaveRivals ||= isNumber(text) && index.byId(text) !== null;
      continue;
    }
    isPictureNamed = true;
    const named = longestName(index, line, starts, to);
    const hit = named ? { ...named, isZeros: false } : findInLine(index, stem);
    if (hit) hits.push({ from: match.index, to, ...hit });
    else others.push(text);
  }
  if (isPictureNamed) {
    const rivals = within === null && mayHaveRivals ? findRivals(index, line, hits) : [];
    return mentionOf(line, hits, { others, isById: false, rivals });
  }

  const searched = line.replace(noId, blank);
  for (const match of wordsOf(searched)) {
    const text = trimToken(match[0]);
    const to = match.index + text.length;
    if (!/\d/.test(text) && index.byId(text) === null) continue;
    const isWithin = within === null || (match.index >= within.from && to <= within.to);
    const hit = isWithin ? findInLine(index, text) : null;
    if (hit) hits.push({ from: match.index, to, ...hit });
    else if (isNumber(text)) others.push(text);
  }
  return mentionOf(line, hits, { others, isById: true, rivals: [] });
}

/** What a cell names that holds nothing but a name or an ID; null for any other cell. */
export function findInCell(
  index: PhotoIndex,
  line: string,
  cell: Place & { readonly text: string },
): Mention | null {
  if (cell.text === '' || cell.text.length > 200) return null;
  const named = index.byName(cell.text);
  const stem = pictureStem(cell.text) ?? cell.text;
  const hit = named === null ? findInLine(index, stem) : { found: named, isZeros: false };
  if (!hit) return null;
  return mentionOf(line, [{ ...hit, ...cell }], { others: [], isById: true, rivals: [] });
}
