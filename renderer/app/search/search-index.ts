const searchSections = ['actions', 'screens', 'students', 'files'] as const;

export type SearchSection = (typeof searchSections)[number];

/** `target` is whatever the caller needs to act on a hit. */
export interface SearchEntry<Target> {
  readonly section: SearchSection;
  readonly label: string;
  /** Shown beside the label and searched as well: an ID, a grade, other words for an action. */
  readonly aside: string;
  /** Shown but not searched: the keys that do the same. */
  readonly keys?: readonly string[];
  /** Searched but not shown. */
  readonly keywords?: string;
  readonly target: Target;
}

interface IndexedEntry<Target> {
  readonly entry: SearchEntry<Target>;
  readonly label: string;
  readonly rest: string;
}

export interface SearchIndex<Target> {
  readonly entries: readonly IndexedEntry<Target>[];
}

const isPlain = /^[ -~]*$/;

/** Without case and accents: "Zoë" is found by "zoe". */
function foldText(text: string): string {
  // Most file names need no more, and there may be 50,000 of them.
  if (isPlain.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function buildSearchIndex<Target>(entries: readonly SearchEntry<Target>[]): SearchIndex<Target> {
  return {
    entries: entries.map((entry) => ({
      entry,
      label: foldText(entry.label),
      rest: foldText(`${entry.aside} ${entry.keywords ?? ''}`),
    })),
  };
}

const notFound = 9;

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function rankIn(text: string, word: string): number {
  const first = text.indexOf(word);
  if (first < 0) return notFound;
  if (first === 0) return 0;
  for (let at = first; at >= 0; at = text.indexOf(word, at + 1)) if (startsWord(text, at)) return 1;
  return 2;
}

/** 0 the whole label, then: label starts so, a word starts so, inside; the rest of the entry comes after its label. */
function rank(label: string, rest: string, query: string, words: readonly string[]): number {
  if (label === query) return 0;
  // What stands first beside the label is an ID, by which people look as much as by name.
  if (label.startsWith(query) || rest.startsWith(query)) return 1;
  let worst = 0;
  for (const word of words) {
    const inLabel = rankIn(label, word);
    const inRest = inLabel === 0 ? notFound : rankIn(rest, word);
    const best = Math.min(inLabel, inRest + 0.5);
    if (best >= notFound) return notFound;
    worst = Math.max(worst, best);
  }
  return 2 + worst;
}

export interface SearchHits<Target> {
  readonly section: SearchSection;
  readonly hits: readonly SearchEntry<Target>[];
  readonly total: number;
}

/**
 * The best hits of each section, in ranking order and within a rank in the index's order. All words of the query
 * must be found. Without a query, only actions and screens are listed.
 */
export function searchIndex<Target>(
  index: SearchIndex<Target>,
  query: string,
  hitsPerSection = 8,
): readonly SearchHits<Target>[] {
  const folded = foldText(query.trim());
  const words = folded.split(/\s+/).filter((word) => word !== '');
  const bySection = new Map<SearchSection, { entry: SearchEntry<Target>; rank: number }[]>();
  for (const { entry, label, rest } of index.entries) {
    if (words.length === 0 && (entry.section === 'students' || entry.section === 'files')) continue;
    const found = rank(label, rest, folded, words);
    if (found >= notFound) continue;
    const hits = bySection.get(entry.section);
    if (hits) hits.push({ entry, rank: found });
    else bySection.set(entry.section, [{ entry, rank: found }]);
  }
  const best = (section: SearchSection) =>
    Math.min(...(bySection.get(section) ?? []).slice(0, 1).map((hit) => hit.rank));
  for (const hits of bySection.values()) hits.sort((one, other) => one.rank - other.rank);
  return searchSections
    .filter((section) => bySection.has(section))
    .sort((one, other) => (words.length === 0 ? 0 : best(one) - best(other)))
    .map((section) => {
      const hits = bySection.get(section) ?? [];
      const shown = words.length === 0 ? hits.length : hitsPerSection;
      return { section, hits: hits.slice(0, shown).map(({ entry }) => entry), total: hits.length };
    });
}
