import { cutWords, findExact, findSimilar, type Hit, type Way, wayQuality } from './find-name-hits.ts';
import { type Found, gatherNames, type Half, noHalf } from './gather-names.ts';
import { isParticle, type NameIndex } from './name-index.ts';
import type { Nicknames } from './nicknames.ts';
import type { NameWords } from './read-name-words.ts';

/** How a text's words fit one student's name. */
export interface NameMatch {
  readonly student: number;
  /** 0 to 1: how much of the name is there, and how well spelt. */
  readonly quality: number;
  /** Given and family name both, at least one of them more than an initial. */
  readonly isFull: boolean;
  /** Letter by letter but for accents and order, and nothing left over. */
  readonly isExact: boolean;
  /** The words that it explains, a bit for each. */
  readonly mask: number;
}

/** An initial takes the place of the half that no word gives. */
function fillInitial(half: Half, name: readonly string[], words: readonly string[], taken: number): void {
  const at = words.findIndex(
    (word, position) => word.length === 1 && (taken & (1 << position)) === 0 && name[0]?.[0] === word,
  );
  if (at >= 0)
    Object.assign(half, { quality: wayQuality.initial, way: 'initial', part: 'whole', mask: 1 << at });
}

const isSameSuffix = (one: string | null, other: string | null) =>
  one === null || other === null || one === other;

const bits = (mask: number) => mask.toString(2).replaceAll('0', '').length;

function judge(student: number, { given, family }: Found, text: NameWords, index: NameIndex): NameMatch {
  const names = index.namesOf(student);
  // One word cannot be both: "Kim" alone is not Kim Kim.
  if ((given.mask & ~family.mask) === 0 || (family.mask & ~given.mask) === 0) {
    if (given.mask !== 0 && family.mask !== 0) {
      Object.assign(given.quality > family.quality ? family : given, noHalf());
    }
  }
  if (given.way === null) fillInitial(given, names.given, text.words, family.mask);
  else if (family.way === null)
    fillInitial(
      family,
      names.family.filter((word) => !isParticle(word)),
      text.words,
      given.mask,
    );
  const mask = given.mask | family.mask;
  const left = text.words.filter((word, position) => (mask & (1 << position)) === 0 && !isParticle(word));
  const own = [...names.given, ...names.family, ...names.preferred];
  const isOwn = (word: string) => own.some((name) => (word.length === 1 ? name[0] === word : name === word));
  const foreign = left.filter((word) => !isOwn(word));
  const initials = foreign.filter((word) => word.length === 1).length;
  const isTurned =
    text.comma !== null &&
    given.mask !== 0 &&
    family.mask !== 0 &&
    given.mask < 1 << text.comma &&
    family.mask > given.mask;
  const isOfSuffix = isSameSuffix(text.suffix, names.suffix);
  const isSlip = (way: Way | null) => way === 'one-slip' || way === 'two-slips';
  const penalty =
    (foreign.length - initials) * 0.09 +
    initials * 0.03 +
    (isTurned ? 0.1 : 0) +
    (isOfSuffix ? 0 : 0.1) +
    (isSlip(given.way) && isSlip(family.way) ? 0.1 : 0);
  const bonus =
    (left.length - foreign.length) * 0.02 + (given.part === 'whole' ? 0.004 : 0) + bits(mask) * 0.001;
  const isFull =
    given.way !== null && family.way !== null && (given.way !== 'initial' || family.way !== 'initial');
  return {
    student,
    quality: Math.max(0, (given.quality + family.quality) / 2 - penalty + bonus),
    isFull,
    isExact:
      isFull &&
      isOfSuffix &&
      given.way === 'exact' &&
      family.way === 'exact' &&
      given.part !== 'other' &&
      family.part === 'whole' &&
      foreign.length === 0,
    mask,
  };
}

/** Shorter words are like some name or other. */
const longEnoughAlone = 5;

export interface NameMatcher {
  /** Every student whose name the words may be; full matches alone where there are any. */
  readonly match: (text: NameWords) => readonly NameMatch[];
  /** Words that are some student's name, letter by letter or nearly. */
  readonly maskOfNames: (text: NameWords) => number;
  /** Whether "Jr." or "III", where both say so, is the same. */
  readonly fitsSuffix: (text: NameWords, student: number) => boolean;
  /** Those of them that are this student's, initials too. */
  readonly maskOfStudent: (text: NameWords, student: number) => number;
}

export function makeNameMatcher(index: NameIndex, nicknames: Nicknames): NameMatcher {
  const judgeAll = (hits: readonly Hit[], text: NameWords) =>
    [...gatherNames(hits, text, index)].map(([student, found]) => judge(student, found, text, index));
  const full = (matches: readonly NameMatch[]) => matches.filter(({ isFull }) => isFull);
  const clean = (matches: readonly NameMatch[]) => matches.some(({ quality }) => quality >= 0.85);

  const allHits = (text: NameWords) => [
    ...findExact(text.words, index, nicknames),
    ...findSimilar(
      text.words.map((word) => (word.length < longEnoughAlone ? '' : word)),
      index,
    ),
  ];

  return {
    match: (text) => {
      if (text.words.length === 0) return [];
      const hits = findExact(text.words, index, nicknames);
      const exact = judgeAll(hits, text);
      if (clean(full(exact))) return full(exact);
      const cut = cutWords(text.words, index).flatMap((words) =>
        full(judgeAll(findExact(words, index, nicknames), { ...text, words, comma: null })).map((match) => ({
          ...match,
          // The cut is a guess, and its words are not the text's.
          quality: match.quality - 0.06,
          isExact: false,
          mask: 2 ** text.words.length - 1,
        })),
      );
      if (clean(cut)) return [...full(exact), ...cut];
      const near = full(judgeAll([...hits, ...findSimilar(text.words, index)], text));
      const all = [...cut, ...near];
      return all.length > 0 ? all : exact;
    },
    fitsSuffix: (text, student) => isSameSuffix(text.suffix, index.namesOf(student).suffix),
    maskOfNames: (text) => allHits(text).reduce((mask, hit) => mask | hit.mask, 0),
    maskOfStudent: (text, student) => {
      const isOwn = ({ word, isGivenOnly }: Hit) =>
        index.given(word).some((posting) => posting.student === student) ||
        (!isGivenOnly && index.family(word).some((posting) => posting.student === student));
      const hits = allHits(text);
      // What is somebody's name letter by letter is not this student's misspelt, nor a nickname.
      const spelt = hits.reduce(
        (mask, hit) => (hit.way === 'exact' && !isOwn(hit) ? mask | hit.mask : mask),
        0,
      );
      // `mlopez` is no misspelt Lopez but M. Lopez.
      const isInitialled = ({ word, text: written }: Hit) => {
        const name = index.wordOf(word);
        const initial = written.endsWith(name)
          ? written[0]
          : written.startsWith(name)
            ? written.at(-1)
            : null;
        return (
          written.length === name.length + 1 && !!initial && !index.initialsOf(student).includes(initial)
        );
      };
      const named = hits
        .filter(
          (hit) => isOwn(hit) && !isInitialled(hit) && (hit.way === 'exact' || (hit.mask & spelt) === 0),
        )
        .reduce((mask, hit) => mask | hit.mask, 0);
      const initials = index.initialsOf(student);
      return text.words.reduce(
        (mask, word, position) =>
          word.length === 1 && initials.includes(word) ? mask | (1 << position) : mask,
        named,
      );
    },
  };
}
