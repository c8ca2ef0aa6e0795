/** A language for tests: English that is longer and accented, between marks. */

const accents: Readonly<Record<string, string>> = {
  a: 'áà',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'éè',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'íì',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'óò',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'úù',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ýỳ',
  z: 'ž',
};

const keptPatterns = [
  // What was accented once, such as a text in the gap of another one.
  '⟦[^⟦⟧]*⟧',
  '\\{\\w+\\}',
  'https?://\\S+',
  '\\b(?:Ctrl|Cmd|Command|Control|Shift|Alt|Option|Enter|Esc|Tab|Space|Delete|Backspace|Home|End|F\\d{1,2})\\b',
];

/** Shorter ones would keep half of the letters of a sentence as they are. */
const shortestData = 3;

function accented(text: string): string {
  let result = '';
  for (const letter of text) {
    const lower = accents[letter.toLowerCase()];
    result += lower === undefined ? letter : letter === letter.toLowerCase() ? lower : lower.toUpperCase();
  }
  return result;
}

/** @param given what must stay as it is wherever it stands in the text: names, files, addresses. */
export function pseudoText(text: string, given: readonly string[] = []): string {
  if (text.trim() === '') return text;
  const data = given
    .filter((value) => value.trim().length >= shortestData)
    // Longer ones first: a file's name stands in its path.
    .sort((one, other) => other.length - one.length)
    .map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // Splitting by one group puts what stays at the odd places.
  const parts = text.split(new RegExp(`(${[...data, ...keptPatterns].join('|')})`));
  return `⟦${parts.map((part, at) => (at % 2 === 0 ? accented(part) : part)).join('')}⟧`;
}

/** Every string that a function was given, also inside objects and lists. */
function stringsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 3) return [];
  return Object.values(value).flatMap((part) => stringsIn(part, depth + 1));
}

function pseudoOf(value: unknown, given: readonly string[]): unknown {
  if (typeof value === 'string') return pseudoText(value, given);
  if (typeof value === 'function') {
    return (...values: readonly unknown[]) =>
      pseudoOf(
        value(...values),
        values.flatMap((part) => stringsIn(part)),
      );
  }
  if (Array.isArray(value)) return value.map((part) => pseudoOf(part, given));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, pseudoOf(part, given)]));
  }
  return value;
}

/** The same texts, long and accented: strings, and what functions give. */
export function pseudoTexts<Texts>(texts: Texts): Texts {
  return pseudoOf(texts, []) as Texts;
}
