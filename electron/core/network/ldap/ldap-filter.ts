/** What finds one student's entry: an RFC 4515 filter with `{id}` in the place of the student ID. */
export interface LdapFilter {
  /** With `{id}`; non-ASCII characters stand as they are. */
  readonly template: string;
  /** The attribute that the ID is compared with. */
  readonly attribute: string;
  /** What stands around the ID in that attribute's values. */
  readonly prefix: string;
  readonly suffix: string;
}

const place = '{id}';
const comparison = /^([A-Za-z][A-Za-z0-9-]*)=([^*]*)\{id\}([^*]*)$/;
const item = /^[A-Za-z][A-Za-z0-9-]*(?::dn)?(?::[A-Za-z0-9.-]+)?(?:[<>~:]?=)(?:[^\\\0]|\\[0-9a-f]{2})*$/i;

/** Turns the escaped bytes of characters beyond ASCII into these characters. Null where they are not UTF-8. */
function decodeCharacters(text: string): string | null {
  try {
    return text.replace(/(?:\\[89a-f][0-9a-f])+/gi, (bytes) =>
      decodeURIComponent(bytes.replaceAll('\\', '%')),
    );
  } catch {
    return null;
  }
}

const decodeValue = (value: string) =>
  value.replace(/\\([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/**
 * Reads one parenthesized filter from `start` on.
 * @returns where it ends, or -1 where it is none.
 */
function endOfFilter(text: string, start: number, isNegated = false): number {
  if (text[start] !== '(') return -1;
  const operator = text[start + 1] ?? '';
  if (!'&|!'.includes(operator) || operator === '') {
    const end = text.indexOf(')', start);
    const content = text.slice(start + 1, end);
    // What is found by not having the ID is everybody else.
    const isWrong = end === -1 || content.includes('(') || (isNegated && content.includes(place));
    return isWrong || !item.test(content) ? -1 : end + 1;
  }
  let at = start + 2;
  for (let parts = 0; ; parts += 1) {
    if (text[at] === ')') return parts > 0 && (operator !== '!' || parts === 1) ? at + 1 : -1;
    at = endOfFilter(text, at, isNegated || operator === '!');
    if (at === -1) return -1;
  }
}

/**
 * Reads a filter with one `{id}`, which must be compared for equality and not be negated: then it can be told from an
 * entry whose it is. Null where it is none.
 */
export function readLdapFilter(text: string): LdapFilter | null {
  const template = decodeCharacters(text);
  if (template === null || endOfFilter(template, 0) !== template.length) return null;
  const at = template.indexOf(place);
  if (at === -1 || template.includes(place, at + 1)) return null;
  const content = template.slice(template.lastIndexOf('(', at) + 1, template.indexOf(')', at));
  const [, attribute, prefix = '', suffix = ''] = comparison.exec(content) ?? [];
  if (attribute === undefined) return null;
  return { template, attribute, prefix: decodeValue(prefix), suffix: decodeValue(suffix) };
}

/**
 * As a value stands in a filter. Only what has a meaning there is escaped, and control characters: RFC 4515 lets other
 * characters stand as they are, and ldapts takes every escaped byte for a character of its own.
 */
export function escapeFilterValue(value: string): string {
  return value.toWellFormed().replace(/[*()\\\p{Cc}]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 128 ? `\\${code.toString(16).padStart(2, '0')}` : character;
  });
}

/** Finds the entries of all these IDs. */
export function filterForIds({ template }: LdapFilter, ids: readonly string[]): string {
  const filters = ids.map((id) => template.replace(place, () => escapeFilterValue(id)));
  return filters.length === 1 ? filters.join('') : `(|${filters.join('')})`;
}

/** Finds every entry that has an ID. */
export function filterForEverybody({ template }: LdapFilter): string {
  return template.replace(place, '*');
}

/** By which directories compare text: case and blanks do not count (RFC 4518). */
export function foldLdapValue(value: string): string {
  return value.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** The ID in a value of the filter's attribute; null where it has another shape. */
export function idInValue({ prefix, suffix }: LdapFilter, value: string): string | null {
  const isWhole =
    value.length > prefix.length + suffix.length &&
    foldLdapValue(value.slice(0, prefix.length)) === foldLdapValue(prefix) &&
    foldLdapValue(value.slice(value.length - suffix.length)) === foldLdapValue(suffix);
  return isWhole ? value.slice(prefix.length, value.length - suffix.length) : null;
}
