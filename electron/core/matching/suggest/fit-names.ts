import type { NameMatch, NameMatcher } from './match-names.ts';
import type { ReadClues, ReadText } from './read-clues.ts';
import type { NameWords } from './read-name-words.ts';

/** A student whose name stands in a text; null: in a photographer's index. */
export interface TextMatch {
  readonly text: ReadText | null;
  readonly match: NameMatch;
}

/** Where a person's name is expected, so that one name by itself says something. */
export const strongFields: ReadonlySet<ReadText['field']> = new Set([
  'file',
  'person',
  'title',
  'object-name',
  'headline',
]);

const countBits = (mask: number) => mask.toString(2).replaceAll('0', '').length;

/**
 * Whether the names around an ID are its student's. `unclear`: a word that may be a name, and nobody on the roster
 * is called so. `elsewhere`: somebody else's name stands there.
 */
export type NameFit = 'agrees' | 'unclear' | 'elsewhere';

/** Then the student's ID may be there by mistake, and nobody but a person can say which is right. */
export function fitNames(
  student: number,
  { texts, person }: ReadClues,
  matches: readonly TextMatch[],
  names: NameMatcher,
): NameFit {
  const fitOf = (text: ReadText | null, words: NameWords): NameFit => {
    const isStrong = text === null || strongFields.has(text.field);
    if (words.isNoStudent && isStrong) return 'elsewhere';
    if (words.words.length === 0 && words.asides.length === 0) return 'agrees';
    if (!names.fitsSuffix(words, student)) return 'elsewhere';
    const here = matches.filter((entry) => entry.text === text);
    const own = here.find(({ match }) => match.student === student)?.match;
    const explained = names.maskOfStudent(words, student) | (own?.isFull ? own.mask : 0);
    // "Lopez_Mario" is close to Maria Lopez, but it is Mario Lopez; "Smith_Olivia" may be short for Olivia Smith-Jones,
    // but not where an Olivia Smith is on the roster.
    const isOther = ({ match }: TextMatch) =>
      match.student !== student &&
      match.isFull &&
      (!own?.isFull ||
        (match.isExact && !own.isExact) ||
        (match.mask & ~explained) !== 0 ||
        match.quality > own.quality + 0.03);
    if (here.some(isOther)) return 'elsewhere';
    const asides = { ...words, words: words.asides };
    const isAsideName = isStrong && names.maskOfNames(asides) !== names.maskOfStudent(asides, student);
    if (own?.isFull) return isAsideName ? 'unclear' : 'agrees';
    if (text === null) return 'elsewhere';
    const foreign = names.maskOfNames(words) & ~explained;
    // Captions are sentences and folders are called after schools: one word of them says nothing.
    const isLoose = text.field === 'description' || text.field === 'folder';
    if (isLoose ? countBits(foreign) >= 2 && explained === 0 : foreign !== 0) return 'elsewhere';
    const isUnknown = (word: string, position: number) =>
      (word.length >= 3 || /[^\p{Script=Latin}]/u.test(word)) && (explained & (1 << position)) === 0;
    const isUnclear = isAsideName || (isStrong && !words.isAboutMore && words.words.some(isUnknown));
    return isUnclear ? 'unclear' : 'agrees';
  };
  const fits = texts.map((text) => fitOf(text, text.names));
  if (person) fits.push(fitOf(null, person.names));
  return fits.includes('elsewhere') ? 'elsewhere' : fits.includes('unclear') ? 'unclear' : 'agrees';
}
