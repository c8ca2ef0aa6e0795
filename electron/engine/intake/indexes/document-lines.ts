import { decodeEntities } from './list-lines.ts';

/** Text that a document holds and does not show: instructions of fields, what was deleted, notes in the margin. */
const hiddenElements: ReadonlySet<string> = new Set([
  'instrText',
  'delText',
  'annotation',
  'tracked-changes',
  'tracked-deletion',
  'note',
]);

/**
 * The text of a document's XML (word/document.xml of a .docx, content.xml of an .odt): a paragraph or a table's row on
 * each line, its cells divided by tabs.
 */
export function linesOfDocument(xml: string): string {
  let [text, cells, hidden] = ['', 0, 0];
  const endLine = () => {
    text += cells > 0 ? ' ' : '\n';
  };
  for (const [, close, name = '', empty, content] of xml.matchAll(
    /<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:[^>]*?)(\/?)>|([^<]+)/gu,
  )) {
    const isClosed = close === '/' || empty === '/';
    if (content !== undefined) {
      if (hidden === 0) text += content.replace(/\s+/gu, ' ');
    } else if (hiddenElements.has(name)) {
      if (empty !== '/') hidden = Math.max(0, hidden + (isClosed ? -1 : 1));
    } else if (name === 'tc' || name === 'table-cell') {
      if (empty !== '/') cells = Math.max(0, cells + (isClosed ? -1 : 1));
      if (isClosed) text += '\t';
    } else if (name === 'tr' || name === 'table-row') {
      if (isClosed) text += '\n';
    } else if (name === 'tab') text += '\t';
    else if (name === 's') text += ' ';
    else if (name === 'br' || name === 'cr' || name === 'line-break') endLine();
    else if ((name === 'p' || name === 'h') && isClosed) endLine();
  }
  return trimLines(decodeEntities(text));
}

/** The text of Markdown: a table's row on each line, its cells divided by tabs. */
export function linesOfMarkdown(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u).filter((line) => !/^[\s|:-]*-{2,}[\s|:-]*$/u.test(line));
  const cellsOf = (line: string) => line.replace(/^\s*\||\|\s*$/gu, '').replace(/\s*\|\s*/gu, '\t');
  return trimLines(
    lines
      .map((line) => (/^\s*\|/u.test(line) ? cellsOf(line) : line.replace(/^\s*[-*+]\s+/u, '')))
      .join('\n'),
  );
}

/** Groups of RTF that are not shown. */
const hiddenGroups =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header|footer|headerf|footerf|themedata|datastore|generator|listtable|listoverridetable|rsidtbl|fldinst)$/u;
const words: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  nestrow: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};

/** The text of RTF, as `linesOfDocument` gives that of other documents. @param rtf one character for each byte. */
export function linesOfRtf(rtf: string): string {
  const codePage = /\\ansicpg(125\d|874|932)\b/u.exec(rtf)?.[1] ?? '1252';
  const decoder = new TextDecoder(codePage === '932' ? 'shift_jis' : `windows-${codePage}`);
  interface Group {
    readonly isHidden: boolean;
    /** Characters behind a \u that stand in for it. */
    readonly standIns: number;
  }
  const groups: Group[] = [];
  let group: Group = { isHidden: false, standIns: 1 };
  let [text, skipped] = ['', 0];
  const add = (piece: string) => {
    const shown = piece.slice(Math.min(skipped, piece.length));
    skipped -= piece.length - shown.length;
    if (!group.isHidden) text += shown;
  };
  const tokens =
    /\\([a-z]{1,32})(-?\d{1,10})? ?|((?:\\'[0-9a-f]{2})+)|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n]+/giu;
  for (const [, word, value, bytes, sign, brace, plain] of rtf.matchAll(tokens)) {
    if (brace === '{') groups.push(group);
    else if (brace === '}') {
      group = groups.pop() ?? group;
      skipped = 0;
    } else if (bytes !== undefined) add(decoder.decode(Buffer.from(bytes.replaceAll("\\'", ''), 'hex')));
    else if (plain !== undefined) add(plain);
    else if (sign === '*') group = { ...group, isHidden: true };
    else if (sign !== undefined)
      add(sign === '~' ? ' ' : sign === '_' ? '-' : /[\\{}]/u.test(sign) ? sign : '');
    else if (word === 'u' && value !== undefined) {
      add(String.fromCharCode(Number(value) & 0xffff));
      skipped = group.standIns;
    } else if (word === 'uc') group = { ...group, standIns: Number(value ?? 1) };
    else if (word !== undefined && hiddenGroups.test(word)) group = { ...group, isHidden: true };
    else if (word !== undefined && !group.isHidden) text += words[word] ?? '';
  }
  return trimLines(text);
}

function trimLines(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[^\S\t]+/gu, ' ')
        .replace(/ ?\t ?/gu, '\t')
        .trim(),
    )
    .join('\n');
}
