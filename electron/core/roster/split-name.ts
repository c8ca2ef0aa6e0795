export interface SplitName {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName?: string;
}

const particle =
  /^(de|del|della|der|den|di|da|das|do|dos|du|la|las|le|los|van|von|vom|zu|zur|ter|ten|bin|ibn|al|el|san|st\.?|saint|mac|mc|y|e)$/iu;
const suffix = /^(jr|sr|ii|iii|iv|v)\.?$/iu;
const inBrackets = /[("\u201c]\s*([^()"\u201c\u201d]+?)\s*[)"\u201d]/u;

function join(words: readonly string[]): string {
  return words.join(' ');
}

/** In "Maria Lopez" the last word and what belongs to it; in "LOPEZ GARCIA Maria" what is in capitals. */
function splitWords(words: readonly string[]): SplitName {
  const isCapital = (word: string) => /^\p{Lu}[\p{Lu}'\u2019-]+$/u.test(word);
  const capitals = words.findIndex((word) => !isCapital(word));
  if (capitals > 0) {
    return { familyName: join(words.slice(0, capitals)), givenName: join(words.slice(capitals)) };
  }
  const end = words.length > 2 && suffix.test(words.at(-1) ?? '') ? words.length - 1 : words.length;
  let start = Math.max(1, end - 1);
  while (start > 1 && particle.test(words[start - 1] ?? '')) start -= 1;
  if (words.length < 2) return { familyName: join(words), givenName: '' };
  return { givenName: join(words.slice(0, start)), familyName: join(words.slice(start)) };
}

/** A cell with both names: "Lopez, Maria (Mia)", "Lopez, Jr., Maria", "Maria de la Cruz". */
export function splitName(cell: string): SplitName {
  const preferredName = inBrackets.exec(cell)?.[1];
  const plain = preferredName === undefined ? cell : cell.replace(inBrackets, ' ');
  const parts = plain
    .split(',')
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  const suffixes = rest.filter((part) => suffix.test(part));
  const given = rest.filter((part) => !suffix.test(part));
  const names =
    given.length > 0
      ? { familyName: join([first, ...suffixes]), givenName: join(given) }
      : splitWords([...first.split(' '), ...suffixes].filter((word) => word !== ''));
  return preferredName === undefined ? names : { ...names, preferredName };
}
