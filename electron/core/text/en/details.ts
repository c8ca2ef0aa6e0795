import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

/** What failures say besides their code, in the gap of their sentence. Bugs (`bad-request`) are told in English only. */

/** After "This isn't a student list: it is". */
export const otherFiles = {
  word: 'a Word document',
  rtf: 'a Word document (RTF)',
  webPage: 'a web page',
  xml: 'an XML file',
  rareSheet: 'a spreadsheet of a rare kind (SYLK or DIF)',
  rareExcel: 'an Excel file of a rare kind',
  json: 'a JSON file',
  other: 'something else',
};

export const row = (at: number) => `row ${formatNumber(at)}`;
export const rowOf = (at: number, file: string) => `row ${formatNumber(at)} of ${file}`;
export const moreStudents = (students: number) => `more than ${countOf(students, 'student')}`;
export const moreRows = (rows: number) => `over ${countOf(rows, 'row')}`;
export const moreCells = (cells: number) => `over ${countOf(cells, 'cell')}`;
export const filesInZip = (files: number) => `${countOf(files, 'file')} in a zip`;
/** A job of the SIS. */
export const job = (id: string) => `job ${id}`;
export const formerIsBack = 'the former photo was put back';
export const withFormerBack = (detail: string) => `${detail}; the former photo was put back`;
export const formerStillShown = 'what was there before is still shown';
export const pictureUnread = 'its picture cannot be read';
export const startedUpload = (folder: string, startedAt: string) => `"${folder}", started ${startedAt}`;

/** After a failure that does not end a run. @param failure a whole sentence. */
export const tryingAgain = (failure: string, wait: string) => `${failure} Trying again in ${wait}.`;
