import { countOf } from '../../shared/amounts.ts';
import { formatNumber } from '../../shared/locale.ts';

const photosWere = (photos: number) => `${countOf(photos, 'photo')} ${photos === 1 ? 'was' : 'were'}`;
const stay = (photos: number) => (photos === 1 ? 'It stays as it is.' : 'They stay as they are.');

/** Why a pasted log is not used. */
export const unclearOnly = (photos: number) =>
  `The log mentions ${countOf(photos, 'photo')} of this upload, but Picture Day can't tell from it what happened to ${photos === 1 ? 'it' : 'them'}. It understands logs in English and Spanish. Nothing will change.`;
export const othersOnly =
  'No photo of this upload is mentioned in this text. It mentions other photos or students: check that this is the log of this import, and of this school.';
export const nothing =
  'No photo of this upload is mentioned in this text. Copy the whole log, including the lines about single photos.';

/** Parts of the log's own count: "484 imported and 2 with errors". */
export const countedImported = (photos: number) => `${formatNumber(photos)} imported`;
export const countedErrors = (photos: number) => `${formatNumber(photos)} with errors`;
/** @param counted a list of such parts. */
export const difference = (counted: string, imported: number, rejected: number) =>
  `The log's own count is ${counted}, but Picture Day found ${formatNumber(imported)} imported and ${formatNumber(rejected)} rejected photos of this upload. Check that you copied the whole log.`;

/** Reasons to doubt that it is the log of this import at all. */
export const undone = (line: string) =>
  `The log says that this was only a test, or that the import was undone: "${line}" No photo is taken as imported.`;
export const tooEarly = (day: string) =>
  `The latest date in this log is ${day}, before you delivered these photos. Check that this is the log of this import.`;
export const mostlyOthers = (lines: number) =>
  `${countOf(lines, 'line')} of the log ${lines === 1 ? 'is' : 'are'} about other photos or students. Check that this is the log of this import, and of this school.`;

/** What a pasted log says of an upload's photos. */
export const imported = (photos: number, all: number) =>
  `${formatNumber(photos)} of ${countOf(all, 'photo')} ${photos === 1 ? 'was' : 'were'} imported.`;
export const rejected = (photos: number) => `${photosWere(photos)} rejected.`;
export const unclear = (photos: number) =>
  `${countOf(photos, 'photo')}: the log doesn't say clearly what happened. ${stay(photos)}`;
export const unnamed = (photos: number) => `${photosWere(photos)} not mentioned in the log. ${stay(photos)}`;
export const contradicted = (photos: number) =>
  `${countOf(photos, 'photo')}: the log first says one thing, then another. The last line counts.`;
export const withoutZeros = (photos: number) =>
  `${photosWere(photos)} found by an ID with more or fewer zeros at the start (such as 123 for 0123). Check that these are the same students.`;
export const vagueLines = (lines: number) =>
  `${countOf(lines, 'line')} ${lines === 1 ? 'mentions' : 'mention'} more than one photo, or a number that may not be a student ID. Picture Day did not take any photo as imported from ${lines === 1 ? 'it' : 'them'}.`;
export const noChange = 'The history already says the same. Nothing will change.';
