/** A table's cells, as one line of an index. */
export function rowLine(cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/[\t\r\n]+/gu, ' ')).join('\t');
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/giu, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '';
    return entities[String(name).toLowerCase()] ?? whole;
  });
}

/** The text of a web page, its tables' rows as lines with tabs, and its pictures by their addresses. */
export function linesOfPage(page: string): string {
  const text = page
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/giu, ' ')
    .replace(/<!--[\s\S]*?-->/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/<img\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)[^>]*>/giu, ' $1 ')
    .replace(/<\/t[dh]\s*>\s*/giu, '\t')
    .replace(/<\/tr\s*>|<br\b[^>]*>|<\/(?:p|li|div|figure|figcaption|h\d|dd)\s*>/giu, '\n')
    .replace(/<[^>]*>/gu, '');
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.trim().replace(/[^\S\t]+/gu, ' '))
    .join('\n');
}

/** The text of XML: what stands in one record on one line. */
export function linesOfXml(xml: string): string {
  const text = xml
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/gu, '')
    .replace(/<([\w:.-]+)[^>]*>([^<]*)<\/\1\s*>\s*/gu, '$2\t')
    .replace(/<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")+)\s*\/?>/gu, (_, __, attributes: string) => {
      const values = [...attributes.matchAll(/"([^"]*)"/gu)].map(([, value]) => value ?? '');
      return `\n${values.join('\t')}\t`;
    })
    .replace(/<[^>]*>/gu, '\n');
  return decodeEntities(text);
}

/** The values of JSON, each innermost record on one line. */
export function linesOfJson(json: string): string {
  return json
    .replace(/"(?:[^"\\]|\\.)*"\s*:/gu, '')
    .replace(/[{}[\]]/gu, '\n')
    .replace(/"((?:[^"\\]|\\.)*)"/gu, '$1')
    .replace(/,/gu, '\t');
}
