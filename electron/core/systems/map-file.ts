import { splitExtension } from '../photo/file-name.ts';
import { utf8Bytes } from './archive-size.ts';

export const mapColumns = ['student-id', 'file'] as const;

export type MapColumn = (typeof mapColumns)[number];

/** The text file that tells a system which photo is whose: one line for each photo of one zip. */
export interface MapFile {
  /** Beside a zip its name begins with the zip's: `photos-001-map.txt`. */
  readonly name: string;
  readonly place: 'in-zip' | 'beside-zip';
  readonly columns: readonly MapColumn[];
  readonly separator: string;
  /** Behind every line, the last one too. */
  readonly lineEnd: string;
  readonly quotes: 'never' | 'where-needed' | 'always';
  /** The first line; null where the system takes it for a student. */
  readonly header: string | null;
}

function needsQuotes(text: string, { separator, quotes }: MapFile): boolean {
  return (
    quotes === 'always' || (quotes === 'where-needed' && (text.includes(separator) || text.trim() !== text))
  );
}

function writeCell(text: string, mapFile: MapFile): string {
  return needsQuotes(text, mapFile) ? `"${text}"` : text;
}

/** What the system knows the student by: the photo's name without its ending. */
function writeLine(mapFile: MapFile, fileName: string): string {
  const cells: Readonly<Record<MapColumn, string>> = {
    'student-id': splitExtension(fileName).stem,
    file: fileName,
  };
  const line = mapFile.columns.map((column) => writeCell(cells[column], mapFile)).join(mapFile.separator);
  return line + mapFile.lineEnd;
}

function writeHeader({ header, lineEnd }: MapFile): string {
  return header === null ? '' : header + lineEnd;
}

/** @param fileNames of the photos of one zip, each `<student ID>.jpg`. To be written as UTF-8 without a mark. */
export function mapFileText(mapFile: MapFile, fileNames: readonly string[]): string {
  return writeHeader(mapFile) + fileNames.map((name) => writeLine(mapFile, name)).join('');
}

/** What one photo adds to the map file. */
export function mapLineBytes(mapFile: MapFile, fileName: string): number {
  return utf8Bytes(writeLine(mapFile, fileName));
}

/** A map file without photos. */
export function mapHeaderBytes(mapFile: MapFile): number {
  return utf8Bytes(writeHeader(mapFile));
}

/** Can a line hold this name, so that it is read as it was meant? No system says how a quote is written in quotes. */
export function canBeMapped(mapFile: MapFile, fileName: string): boolean {
  if (/[\r\n"]/.test(fileName)) return false;
  return mapFile.quotes !== 'never' || !fileName.includes(mapFile.separator);
}

/** The map file's own name, in or beside the zip. */
export function mapFileName({ name, place }: MapFile, zipName: string): string {
  return place === 'in-zip' ? name : `${splitExtension(zipName).stem}-${name}`;
}
