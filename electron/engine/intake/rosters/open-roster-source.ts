import { detectFormat } from '../../../core/photo/file-format.ts';
import { isJunkFile } from '../../../core/photo/file-name.ts';
import { makeTable } from '../../../core/roster/make-table.ts';
import type { RosterTable } from '../../../core/roster/roster-table.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { texts } from '../../../core/text/texts.ts';
import { decodeText } from '../decode-text.ts';
import { looksBinary } from '../read-part.ts';
import { checkFileSize, countRows, maximumFileBytes, maximumWorkbookBytes } from './limits.ts';
import { type OfficeKind, readOfficeKind } from './office-kind.ts';
import { looksLikeUsers, openOneRosterZip } from './one-roster-files.ts';
import { readCsv, readListText } from './read-csv.ts';
import { readOneRoster } from './read-one-roster.ts';
import { readOldWorkbook, readWorkbook } from './read-workbook.ts';
import { listParts, unpackParts } from './unpack-parts.ts';

/** How the files of Office begin that are older than 2007, or locked: MS-CFB, section 2.2. */
const compoundFile = 'd0cf11e0a1b11ae1';

function holdsName(bytes: Buffer, name: string): boolean {
  return bytes.includes(Buffer.from(name, 'utf16le'));
}

function readCompoundFile(bytes: Buffer, signal: AbortSignal): Promise<RosterTable> {
  // MS-OFFCRYPTO, section 2.3.1: a locked XLSX is one stream of this name.
  if (holdsName(bytes, 'EncryptedPackage')) throw new AppError('roster-locked');
  if (holdsName(bytes, 'WordDocument'))
    throw new AppError('roster-not-a-list', texts.details.otherFiles.word);
  if (!holdsName(bytes, 'Workbook') && !holdsName(bytes, 'Book')) throw new AppError('roster-not-a-list');
  checkFileSize(bytes.length, maximumWorkbookBytes / 3);
  return readOldWorkbook(bytes, signal);
}

/** The one list in a zip that holds nothing else; null where there are others, or none. */
async function readOnlyList(
  bytes: Buffer,
  names: readonly string[],
  signal: AbortSignal,
): Promise<RosterTable | null> {
  const files = names.filter((name) => !name.endsWith('/') && !isJunkFile(name));
  const [name] = files;
  if (name === undefined || files.length > 1 || !/\.(?:csv|txt|tsv|xlsx?)$/iu.test(name)) return null;
  const parts = await unpackParts(bytes, maximumFileBytes, (part) => part === name, signal);
  const list = parts.get(name);
  return list ? openRosterSource(list, signal) : null;
}

const otherOffice: Readonly<Record<Exclude<OfficeKind, 'workbook'>, string>> = {
  'binary-workbook': 'an Excel file of a rare kind (XLSB)',
  document: 'a Word document',
  presentation: 'a presentation',
  'open-document': 'an OpenDocument file',
};

async function readZip(bytes: Buffer, signal: AbortSignal): Promise<RosterTable> {
  const names = await listParts(bytes, signal);
  const kind = await readOfficeKind(bytes, names, signal);
  if (kind === 'workbook') return readWorkbook(bytes, signal);
  if (kind !== null) throw new AppError('roster-not-a-list', otherOffice[kind]);
  const files = await openOneRosterZip(bytes, names, signal);
  const list = files.size === 0 ? await readOnlyList(bytes, names, signal) : null;
  return list ?? readOneRoster(files, signal);
}

/** A roster decides about every photo: a stray control character is all that it may have. */
const mostControls = 0.005;

function refuseOtherText(start: string): void {
  if (/^\s*(<!doctype html|<html|<table|<head|<body)/iu.test(start)) {
    throw new AppError('roster-not-a-list', texts.details.otherFiles.webPage);
  }
  if (/^\s*<\?xml/iu.test(start)) throw new AppError('roster-not-a-list', texts.details.otherFiles.xml);
  if (/^ID;P|^TABLE\r?\n0,1\r?\n/u.test(start)) {
    throw new AppError('roster-not-a-list', texts.details.otherFiles.rareSheet);
  }
  if (/^\s*\{\\rtf/u.test(start)) throw new AppError('roster-not-a-list', texts.details.otherFiles.rtf);
  if (/^\s*[[{]\s*["{[]/u.test(start)) throw new AppError('roster-not-a-list', texts.details.otherFiles.json);
  if (looksBinary(start, mostControls)) throw new AppError('roster-not-a-list');
}

async function readList(bytes: Buffer, signal: AbortSignal): Promise<RosterTable> {
  // An even number, so that no letter of UTF-16 is cut in two.
  const start = decodeText(bytes.subarray(0, 4_096)).slice(0, -4);
  refuseOtherText(bytes.length > 4_096 ? start : readListText(bytes));
  // Without the other files of its export.
  if (looksLikeUsers(start || decodeText(bytes)))
    return readOneRoster(new Map([['users.csv', bytes]]), signal);
  const rows: (readonly string[])[] = [];
  const countRow = countRows();
  await readCsv(bytes, signal, (row) => {
    countRow(row);
    rows.push(row);
  });
  return makeTable(rows, { isText: true });
}

/**
 * The roster in a file's content; what kind of file it is, its content says.
 * @throws AppError `roster-...`; the signal's reason if it is aborted.
 */
export async function openRosterSource(bytes: Buffer, signal: AbortSignal): Promise<RosterTable> {
  if (bytes.length === 0) throw new AppError('roster-empty');
  if (bytes.subarray(0, 8).toString('hex') === compoundFile) return readCompoundFile(bytes, signal);
  const format = detectFormat(bytes);
  if (format === 'zip') return readZip(bytes, signal);
  if (format !== null) throw new AppError('roster-not-a-list', texts.issues.formats[format]);
  return readList(bytes, signal);
}
