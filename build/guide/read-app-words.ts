import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** In a text, in place of what is filled in. */
const gap = '\u0000';

/** So many words in a row are in a text of the screens only if somebody took them from there. */
const wordsOfPart = 4;

/** Where a gap comes first, its text has to say more than " photos": that would agree with nearly everything. */
const lettersAfterName = 7;

const fewestLetters = 3;

const lettersOf = (text: string) => text.replaceAll(/\P{L}/gu, '').length;
const number = '\\p{N}(?:[^:\u0000]|:(?=\\p{N})){0,40}?';
const numberOrName = '(?:[\\p{N}\\p{Lu}`](?:[^:\u0000]|:(?=\\p{N})){0,40}?|[\\w-]+(?:\\.[\\w-]+)+)';
const anything = '.{1,80}?';

/** What a text looks like on the screen. Gaps hold numbers and names, behind a colon any words. */
function patternOf(text: string): string {
  const [first = '', ...others] = text.split(gap);
  let pattern = RegExp.escape(first);
  let before = first;
  for (const part of others) {
    const mayBeName = before !== '' || lettersOf(text) >= lettersAfterName;
    const filled = before.endsWith(': ') ? anything : mayBeName ? numberOrName : number;
    pattern += `(?:${filled})${RegExp.escape(part)}`;
    before = part;
  }
  return pattern;
}

/** Every string of a source file, and every template with its gaps. */
function textsIn(file: string): readonly string[] {
  const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    if (node === null || typeof node !== 'object' || !('type' in node)) return;
    if (node.type === 'ImportDeclaration') return;
    if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateLiteral' && 'quasis' in node) {
      const parts = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
      texts.push(parts.map(({ value }) => value.cooked).join(gap));
    }
    Object.values(node).forEach(visit);
  };
  visit(program);
  return texts.map((text) => text.replaceAll(/\{\w+\}/g, gap));
}

/** A label may begin in a sentence of its own, end in "…" where it opens a dialog, or in a period. */
const plain = (words: string) =>
  words
    .trim()
    .replace(/[….]$/u, '')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/**
 * Reads what the screens can say, and returns whether some words are among it: a whole text with whatever is filled in,
 * several of them with commas between, or four words and more of a sentence.
 * @param sources files and folders with the texts.
 */
export function readAppWords(sources: readonly string[]): (words: string) => boolean {
  const files = sources.flatMap((source) =>
    source.endsWith('.ts')
      ? [source]
      : globSync('**/*.ts', { cwd: source }).map((name) => path.join(source, name)),
  );
  const texts = new Set(files.filter((file) => !file.endsWith('.test.ts')).flatMap(textsIn));
  const sayable = [...texts].filter((text) => !text.includes(gap) || lettersOf(text) >= fewestLetters);
  const wholes = sayable.map((text) => new RegExp(`^${patternOf(plain(text))}$`, 'u'));
  const isText = (words: string) => wholes.some((whole) => whole.test(plain(words)));
  // A noun is counted by what is called: "12 files in a recycle bin" has "files in a recycle bin" from the texts.
  const isWhole = (words: string) => isText(words) || isText(words.replace(/^\p{N}[\p{N},]* /u, ''));
  const withGaps = (text: string) => text.replaceAll(/\p{N}[\p{N},]*/gu, gap);
  const isPart = (words: string) =>
    words.split(' ').length >= wordsOfPart &&
    sayable.some((text) => withGaps(text).includes(withGaps(words.replace(/[….]$/u, ''))));
  return (words) =>
    isWhole(words) || isPart(words) || (words.includes(', ') && words.split(', ').every(isWhole));
}
