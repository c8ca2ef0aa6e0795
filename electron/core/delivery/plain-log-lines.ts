import { plainId } from '../photo/plain-id.ts';

const htmlElement = /<\/?(?:html|body|table|tbody|tr|td|th|br|p|li|ul|div|pre|span)\b[^<>]*>/i;
// No `<` inside: a text full of opening brackets stays linear to read.
const anyTag = /<(\/?)([a-z][a-z0-9]*|!--|!doctype)[^<>]*>/gi;
const endsLine = new Set([
  'tr',
  'br',
  'p',
  'li',
  'div',
  'table',
  'pre',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'option',
]);
const endsCell = new Set(['td', 'th']);
const isHidden = new Set(['script', 'style', 'head']);
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals' color codes come along with copied logs.
const colorCode = /\u001b\[[0-9;]*[a-z]/gi;
const control = /(?![\t])\p{Cc}/gu;
const lineEnd = /\r\n|[\r\n\u0085\u2028\u2029]/;

function readEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const isHex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
}

/** The text of a page's source: rows become lines, cells are separated by tabs. */
function textOfHtml(html: string): string {
  // Ends of lines mean nothing in a page's source, unless it says so.
  const keepsLines = /<pre\b/i.test(html);
  const source = keepsLines ? html : html.replace(/[\r\n]+/g, ' ');
  const parts: string[] = [];
  let hidden: string | null = null;
  let from = 0;
  for (const tag of source.matchAll(anyTag)) {
    const name = (tag[2] ?? '').toLowerCase();
    const isClosing = tag[1] === '/';
    if (hidden === null) parts.push(source.slice(from, tag.index));
    from = tag.index + tag[0].length;
    if (hidden !== null) {
      if (isClosing && name === hidden) hidden = null;
    } else if (!isClosing && isHidden.has(name)) hidden = name;
    else if (isClosing && endsCell.has(name)) parts.push('\t');
    else if (endsLine.has(name)) parts.push('\n');
  }
  if (hidden === null) parts.push(source.slice(from));
  return parts.join('').replace(/&(#?[a-z0-9]{1,8});/gi, readEntity);
}

/** In characters. What is longer is no line of a log, and takes too long to be searched: it is cut to this. */
export const longestLogLine = 2_000;

/**
 * The lines of a log as a person sees them, without empty ones: no markup, no characters that cannot be seen, no
 * control characters but tabs.
 */
export function plainLogLines(text: string): readonly string[] {
  const shown = htmlElement.test(text) ? textOfHtml(text) : text;
  return shown
    .replace(colorCode, '')
    .split(lineEnd)
    .map((line) => plainId(line.trimEnd().slice(0, longestLogLine).replace(control, ' ')))
    .filter((line) => line.trim() !== '');
}
