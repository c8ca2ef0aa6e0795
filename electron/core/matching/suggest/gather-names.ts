import { type Hit, type Way, wayQuality } from './find-name-hits.ts';
import { isParticle, type NameIndex, type NamePart, type Posting } from './name-index.ts';
import type { NameWords } from './read-name-words.ts';

const partQuality: Readonly<Record<NamePart, number>> = { whole: 1, first: 0.96, other: 0.9 };

/** How the words of a text give one half of a student's name. */
export interface Half {
  quality: number;
  way: Way | null;
  part: NamePart;
  mask: number;
}

export interface Found {
  readonly given: Half;
  readonly family: Half;
}

export const noHalf = (): Half => ({ quality: 0, way: null, part: 'other', mask: 0 });

function improve(half: Half, { part }: Posting, { way, mask }: Hit): void {
  const quality = wayQuality[way] * partQuality[part];
  // Both words of a double name, one by one.
  const joined = half.way !== null && part !== 'whole' && half.part !== 'whole' ? half.mask | mask : mask;
  if (quality > half.quality) Object.assign(half, { quality, way, part, mask: joined });
  else if (joined !== mask) half.mask = joined;
}

type Halves = Map<number, Half>;

function collect(
  hits: readonly Hit[],
  kind: keyof Found,
  index: NameIndex,
  isWanted: (student: number) => boolean,
): Halves {
  const halves: Halves = new Map();
  for (const hit of hits) {
    if (hit.isGivenOnly && kind === 'family') continue;
    for (const posting of index[kind](hit.word)) {
      if (!isWanted(posting.student)) continue;
      const half = halves.get(posting.student) ?? noHalf();
      improve(half, posting, hit);
      halves.set(posting.student, half);
    }
  }
  return halves;
}

const countPostings = (hits: readonly Hit[], kind: keyof Found, index: NameIndex) =>
  hits.reduce((sum, { word }) => sum + index[kind](word).length, 0);

/** A name by itself that more students have leads nowhere. */
const mostOfOneName = 400;

/** Students of whom both names are there, or one and an initial; of whom one is, where the text is one name. */
export function gatherNames(hits: readonly Hit[], text: NameWords, index: NameIndex): Map<number, Found> {
  const initials = new Set(text.words.filter((word) => word.length === 1));
  const isAlone = text.words.filter((word) => !isParticle(word)).length - (initials.size > 0 ? 1 : 0) <= 1;
  const rarer: keyof Found =
    countPostings(hits, 'given', index) < countPostings(hits, 'family', index) ? 'given' : 'family';
  const other: keyof Found = rarer === 'given' ? 'family' : 'given';
  // A family name and an initial: then one name is enough to be looked at.
  const mayStandAlone = (student: number) =>
    initials.size > 0
      ? initials.has(index.initialsOf(student)[0]) || initials.has(index.initialsOf(student)[1])
      : isAlone;
  const first = collect(hits, rarer, index, () => true);
  const second = collect(hits, other, index, (student) => first.has(student) || mayStandAlone(student));
  const found = new Map<number, Found>();
  const add = (student: number) => {
    const [a, b] = [first.get(student) ?? noHalf(), second.get(student) ?? noHalf()];
    found.set(student, rarer === 'given' ? { given: a, family: b } : { given: b, family: a });
  };
  for (const student of second.keys()) if (first.has(student)) add(student);
  if (initials.size === 0 && (!isAlone || first.size + second.size > mostOfOneName)) return found;
  for (const halves of [first, second]) {
    for (const student of halves.keys()) if (!found.has(student) && mayStandAlone(student)) add(student);
  }
  return found;
}
