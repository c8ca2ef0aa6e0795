import { open } from 'node:fs/promises';
import type { UnreadList } from '../../../core/matching/index/index-line.ts';
import { baseName, isIndexName, splitExtension } from '../../../core/photo/file-name.ts';
import { AppError, type FailureCode } from '../../../core/shared/failure.ts';
import { errorCode } from '../../file-errors.ts';
import { decodeText } from '../decode-text.ts';
import { looksBinary } from '../read-part.ts';
import { maximumWorkbookBytes } from '../rosters/limits.ts';
import { partName } from '../rosters/office-kind.ts';
import { readWorkbookSheets } from '../rosters/read-workbook.ts';
import { unpackParts } from '../rosters/unpack-parts.ts';
import { linesOfDocument, linesOfMarkdown, linesOfRtf } from './document-lines.ts';
import { linesOfJson, linesOfPage, linesOfXml, rowLine } from './list-lines.ts';

export interface Candidate {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  readonly path: string;
}

const mostBytes = 20 * 1024 * 1024;
const headBytes = 64 * 1024;

const kinds = {
  text: ['.csv', '.txt', '.tsv', '.dat', '.tab', '.lst', '.idx', '.prn', '.asc', '.map', '.log'],
  markdown: ['.md', '.markdown'],
  page: ['.html', '.htm'],
  xml: ['.xml'],
  json: ['.json'],
  workbook: ['.xlsx', '.xlsm', '.xls', '.ods'],
  document: ['.docx', '.docm', '.odt'],
  rtf: ['.rtf'],
  // What photographers write lists in, too, and what cannot be read here.
  other: ['.pdf', '.doc', '.xlsb', '.pages', '.numbers', '.mdb', '.accdb'],
} as const;

export type ListKind = keyof typeof kinds;

/** What kind of list a file could be, by its name's ending; null for none. */
export function listKind(file: string): ListKind | null {
  const { extension } = splitExtension(baseName(file));
  const [found] = Object.entries(kinds).find(([, endings]) => endings.some((one) => one === extension)) ?? [];
  if (found !== undefined) return found as ListKind;
  return extension === '' && /^(?:index|master|idlink|datalink|photomap|map)$/iu.test(baseName(file))
    ? 'text'
    : null;
}

/** A list's texts, one for each sheet of a workbook; `unreadable` also where it is no text at all. */
export type ListText =
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'unread'; readonly why: UnreadList['why'] };

/** What is not understood here raises a question, so a damaged text is better read than passed over. */
const mostControls = 0.1;

async function readBytes({ path }: Candidate, wantsRest: (head: Buffer) => boolean) {
  await using handle = await open(path);
  const stats = await handle.stat();
  if (!stats.isFile()) return 'damaged';
  if (stats.size > mostBytes) return 'too-long';
  if (stats.size > headBytes) {
    const head = Buffer.alloc(headBytes);
    const { bytesRead } = await handle.read(head, 0, headBytes, 0);
    if (!wantsRest(head.subarray(0, bytesRead))) return null;
  }
  return handle.readFile();
}

const whyUnread: Readonly<Partial<Record<FailureCode, UnreadList['why']>>> = {
  'roster-locked': 'locked',
  'roster-too-big': 'too-long',
};

/** Where Word and LibreOffice keep a document's text. */
const documentPart = /^(?:word\/document\d*|content)\.xml$/u;

async function readDocument(bytes: Buffer, signal: AbortSignal): Promise<ListText> {
  // Word itself writes RTF and web pages under the ending .doc, and so under this one.
  if (bytes.subarray(0, 5).toString('latin1') === '{\\rtf') {
    return { kind: 'texts', texts: [linesOfRtf(bytes.toString('latin1'))] };
  }
  const isText = (name: string) => documentPart.test(partName(name));
  const parts = await unpackParts(bytes, maximumWorkbookBytes, isText, signal);
  const texts = [...parts.values()].map((part) => linesOfDocument(decodeText(part)));
  return texts.length > 0 ? { kind: 'texts', texts } : { kind: 'unread', why: 'damaged' };
}

/** @throws the signal's reason if it is aborted. */
async function orUnread(read: Promise<ListText>): Promise<ListText> {
  try {
    return await read;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'unread', why: whyUnread[error.code] ?? 'damaged' };
  }
}

async function readSheets(bytes: Buffer, signal: AbortSignal): Promise<ListText> {
  const sheets = await readWorkbookSheets(bytes, signal);
  return { kind: 'texts', texts: sheets.map((rows) => rows.map(rowLine).join('\n')) };
}

/**
 * What a file that may be a list says, as lines.
 * @param isPromising whether the beginning of a long text is worth the rest. Null where it is not.
 * @throws the signal's reason if it is aborted.
 */
export async function readListText(
  candidate: Candidate,
  kind: Exclude<ListKind, 'other'>,
  isPromising: (head: string) => boolean,
  signal: AbortSignal,
): Promise<ListText | null> {
  const { file } = candidate;
  const wantsRest = (head: Buffer) => {
    if (kind !== 'text' || isIndexName(file)) return true;
    const start = decodeText(head);
    // The last line is cut off in the middle.
    return isPromising(start.slice(0, Math.max(start.search(/[^\r\n]*$/u), 0)));
  };
  try {
    const bytes = await readBytes(candidate, wantsRest);
    if (bytes === null) return null;
    if (typeof bytes === 'string') return { kind: 'unread', why: bytes };
    if (bytes.length === 0) return { kind: 'texts', texts: [''] };
    if (kind === 'workbook') return await orUnread(readSheets(bytes, signal));
    if (kind === 'document') return await orUnread(readDocument(bytes, signal));
    if (kind === 'rtf') return { kind: 'texts', texts: [linesOfRtf(bytes.toString('latin1'))] };
    const text = decodeText(bytes);
    switch (kind) {
      case 'page':
        return { kind: 'texts', texts: [linesOfPage(text)] };
      case 'xml':
        return { kind: 'texts', texts: [linesOfXml(text)] };
      case 'json':
        return { kind: 'texts', texts: [linesOfJson(text)] };
      case 'markdown':
        return { kind: 'texts', texts: [linesOfMarkdown(text)] };
      case 'text':
        if (looksBinary(text, mostControls)) return { kind: 'unread', why: 'damaged' };
        // Some programs save a web page under any name.
        return {
          kind: 'texts',
          texts: [/^\s*<(?:!doctype|html|table)/iu.test(text) ? linesOfPage(text) : text],
        };
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
    const isForbidden = ['EACCES', 'EPERM'].includes(errorCode(error));
    return { kind: 'unread', why: isForbidden ? 'no-permission' : 'damaged' };
  }
}
