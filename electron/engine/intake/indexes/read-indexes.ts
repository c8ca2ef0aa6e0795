import { setImmediate } from 'node:timers/promises';
import {
  discFolder,
  foldersWithPhotos,
  isInFolder,
  pathKey,
} from '../../../core/matching/index/disc-folder.ts';
import type { IndexLine, RefusedLine, UnreadList } from '../../../core/matching/index/index-line.ts';
import { isPictureName } from '../../../core/matching/index/indexed-file.ts';
import { judgeUnread } from '../../../core/matching/index/judge-unread.ts';
import { isListName, mayBeList } from '../../../core/matching/index/looks-like-list.ts';
import { namePictures, type PictureNames } from '../../../core/matching/index/picture-names.ts';
import { mostIndexLines, readIndex } from '../../../core/matching/index/read-index.ts';
import { baseName, isIndexName, isJunkFile, splitExtension } from '../../../core/photo/file-name.ts';
import { type Candidate, listKind, readListText } from './list-text.ts';

export interface FoundIndexes {
  readonly lines: readonly IndexLine[];
  readonly refused: readonly RefusedLine[];
  /** The files that are indexes, relative to the chosen folder, with `/`. */
  readonly files: readonly string[];
  /** Files that look like one and cannot be read, or not be understood. */
  readonly unread: readonly UnreadList[];
}

/** Texts of a folder that are looked into; those that are named like indexes come first. */
const mostFiles = 500;
const mostLinesInAll = 2 * mostIndexLines;

function isReadme(file: string): boolean {
  return /(?:^|\/)readme[^/]*$/iu.test(file);
}

/** A note of a program's about one picture: "1.jpg.json", "1.xml" beside 1.jpg. */
function isSidecar(file: string, pictures: PictureNames): boolean {
  const { stem, extension } = splitExtension(baseName(file));
  return (
    isPictureName(stem) || (['.json', '.xml', '.txt'].includes(extension) && pictures.resolve(stem) !== null)
  );
}

/** The pictures that each list may be about, by the list. */
function picturesBeside(found: readonly Candidate[]) {
  const pictures = found
    .map(({ file }) => file)
    .filter((file) => isPictureName(file) && !isJunkFile(file))
    .map((file) => ({ file, key: pathKey(file) }));
  const withPictures = foldersWithPhotos(pictures.map(({ file }) => file));
  const known = new Map<string, { readonly files: readonly string[]; readonly names: PictureNames }>();
  return (list: string) => {
    const folder = discFolder(list, withPictures);
    const before = known.get(folder);
    if (before) return before;
    const files = pictures.filter(({ key }) => isInFolder(key, folder)).map(({ file }) => file);
    const beside = { files, names: namePictures(files) };
    known.set(folder, beside);
    return beside;
  };
}

/**
 * Reads the photographers' indexes among the files of a folder, known by their content; files that are none are
 * passed over. An index that cannot be read is one refused line, and is reported as unread.
 * @throws the signal's reason if it is aborted.
 */
export async function readIndexes(found: readonly Candidate[], signal: AbortSignal): Promise<FoundIndexes> {
  const lines: IndexLine[] = [];
  const refused: RefusedLine[] = [];
  const files: string[] = [];
  const unread: UnreadList[] = [];
  const besideOf = picturesBeside(found);
  // In a certain order, for folders are listed in any.
  const lists = found
    .filter(({ file }) => !isJunkFile(file) && listKind(file) !== null)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const named = lists.filter(({ file }) => isIndexName(file));
  const others = lists.filter(({ file }) => !isIndexName(file));
  for (const candidate of [...named, ...others].slice(0, mostFiles)) {
    signal.throwIfAborted();
    const { file } = candidate;
    const kind = listKind(file);
    const beside = besideOf(file);
    if (kind === null || isSidecar(file, beside.names)) continue;
    const isCalledIndex = (isIndexName(file) && !isReadme(file)) || isListName(file);
    const isDocument = kind === 'document' || kind === 'rtf';
    const report = (why: UnreadList['why'], namesFiles = false) => unread.push({ file, why, namesFiles });
    const refuse = (why: RefusedLine['why']) => refused.push({ index: file, line: 1, why, text: '' });
    if (kind === 'other') {
      if (mayBeList(file)) report('format');
      continue;
    }
    const isPromising = (head: string) =>
      readIndex(file, head, beside.names) !== null || judgeUnread(file, head, beside).isList;
    const source = await readListText(candidate, kind, isPromising, signal);
    if (!source) continue;
    if (source.kind === 'unread') {
      // Whether others are indexes at all is not known; documents mostly hold something else.
      if (isIndexName(file) && !isReadme(file)) refuse(source.why === 'too-long' ? 'too-long' : 'unreadable');
      if (isCalledIndex || (isDocument && mayBeList(file))) report(source.why);
      continue;
    }
    const readings = source.texts.flatMap((text) => readIndex(file, text, beside.names) ?? []);
    const [reading] = readings.toSorted((a, b) => b.lines.length - a.lines.length);
    if (!reading || reading.lines.length === 0) {
      const verdicts = source.texts.map((text) => judgeUnread(file, text, beside));
      const verdict = verdicts.find(({ isList }) => isList);
      if (verdict || reading) report('unclear', verdict?.namesFiles ?? false);
    }
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
  return { lines, refused, files, unread };
}
