import { open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { isIndexName, isJunkFile, splitExtension } from '../../../core/file-name.ts';
import type { IndexLine, RefusedLine } from '../../../core/photographers-index/index-line.ts';
import { mostIndexLines, readIndex } from '../../../core/photographers-index/read-index.ts';
import { errorCode } from '../../file-errors.ts';
import { decodeText } from '../decode-text.ts';

export interface FoundIndexes {
  readonly lines: readonly IndexLine[];
  readonly refused: readonly RefusedLine[];
  /** The files that are indexes, relative to the chosen folder, with `/`. */
  readonly files: readonly string[];
}

interface Candidate {
  /** Relative to the chosen folder, with `/`. */
  readonly file: string;
  readonly path: string;
}

const mostBytes = 20 * 1024 * 1024;
/** Texts of a folder that are looked into; those that are named like indexes come first. */
const mostFiles = 500;
const mostLinesInAll = 2 * mostIndexLines;
const headBytes = 64 * 1024;

function mayBeIndex(file: string): boolean {
  return !isJunkFile(file) && /^\.(?:csv|txt|tsv|dat)$/u.test(splitExtension(file).extension);
}

function isReadme(file: string): boolean {
  return /(?:^|\/)readme[^/]*$/iu.test(file);
}

type Text = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-big' | 'unreadable' };

/** The whole text, or only its beginning where that already shows that it is no index. */
async function readText({ file, path }: Candidate): Promise<Text> {
  try {
    await using handle = await open(path);
    const stats = await handle.stat();
    if (!stats.isFile()) return { kind: 'unreadable' };
    if (stats.size > mostBytes) return { kind: 'too-big' };
    if (stats.size > headBytes && !isIndexName(file)) {
      const head = Buffer.alloc(headBytes);
      const { bytesRead } = await handle.read(head, 0, headBytes, 0);
      const start = decodeText(head.subarray(0, bytesRead));
      // The last line is cut off in the middle.
      const cut = start.slice(0, Math.max(start.search(/[^\r\n]*$/u), 0));
      if (!readIndex(file, cut)) return { kind: 'text', text: '' };
    }
    const bytes = await handle.readFile();
    return { kind: 'text', text: decodeText(bytes) };
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return { kind: 'unreadable' };
  }
}

/**
 * Reads the photographers' indexes among the files of a folder, known by their content; files that are none are
 * passed over. An index that cannot be read is one refused line.
 * @throws the signal's reason if it is aborted.
 */
export async function readIndexes(found: readonly Candidate[], signal: AbortSignal): Promise<FoundIndexes> {
  const lines: IndexLine[] = [];
  const refused: RefusedLine[] = [];
  const files: string[] = [];
  // In a certain order, for folders are listed in any.
  const texts = found.filter(({ file }) => mayBeIndex(file)).sort((a, b) => (a.file < b.file ? -1 : 1));
  const named = texts.filter(({ file }) => isIndexName(file));
  const others = texts.filter(({ file }) => !isIndexName(file));
  for (const candidate of [...named, ...others].slice(0, mostFiles)) {
    signal.throwIfAborted();
    const { file } = candidate;
    const refuse = (why: RefusedLine['why']) => refused.push({ index: file, line: 1, why, text: '' });
    const text = await readText(candidate);
    if (text.kind !== 'text') {
      // Of others nobody knows whether they are indexes at all.
      if (isIndexName(file) && !isReadme(file)) refuse(text.kind === 'too-big' ? 'too-long' : 'unreadable');
      continue;
    }
    const reading = readIndex(file, text.text);
    if (!reading) continue;
    files.push(file);
    if (lines.length + reading.lines.length > mostLinesInAll) {
      refuse('too-long');
      continue;
    }
    for (const line of reading.lines) lines.push(line);
    for (const line of reading.refused) refused.push(line);
    // Long texts one after the other would keep everything else waiting.
    await setImmediate();
  }
  return { lines, refused, files };
}
