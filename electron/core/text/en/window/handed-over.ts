import { countOf } from '../../../shared/amounts.ts';
import { formatNumber } from '../../../shared/locale.ts';

/** After zip files were saved or sent: what a person does with them elsewhere, and says of that here. */

export const checkingFiles = 'Checking the zip files…';
export const notListed = (failure: string) => `Couldn't list the zip files. ${failure}`;
export const tryAgain = 'Try again';
export const uploadPanel = (system: string) => `Upload to ${system}`;
export const uploadTitle = (system: string) => `Upload them to ${system} yourself`;
export const howTo = (system: string) => `How to upload them to ${system}`;
export const zipFiles = 'Zip files';
export const checklist = 'Zip files to upload';
export const story = (summary: string) => `Zip files. ${summary}`;

// The steps on the system's own page. @param page as the system calls it; null where that is not known.
export const step = {
  openPage: (system: string, page: string | null) =>
    page === null
      ? `In ${system}, open the page for importing photos, and place the browser beside this window.`
      : `In ${system}, open the page "${page}", and place the browser beside this window.`,
  dragZip: (zip: string) => `Drag ${zip} from this window to the page's field for the zip file.`,
  dragZipWithList: (zip: string, list: string, zips: number) =>
    zips === 1
      ? `Drag ${zip} from this window to the page's field for the zip file. The map file ${list} is inside it and doesn't need to be uploaded separately.`
      : `Drag ${zip} from this window to the page's field for the zip file. The map file ${list} is inside each zip file and doesn't need to be uploaded separately.`,
  dragMap: (map: string) => `Drag the map file ${map} to the page's field for the mapping file.`,
  start: 'Start the import on the page, and wait until the page says that it is finished.',
  check: (zip: string, others: number) =>
    others === 0
      ? `Come back here and check "Uploaded" for ${zip}.`
      : `Come back here and check "Uploaded" for ${zip}. Do the same with ${others === 1 ? 'the other zip file' : `the other ${formatNumber(others)} zip files`}.`,
  pasteLog:
    'If the page shows an import log, copy it and click "Paste import log…". Picture Day then shows the result for each photo.',
};
export const pageAddress = 'Web address of the page';
export const namedPageAddress = (page: string) => `Web address of the page "${page}"`;
export const addressHint =
  'Copy it once from the address bar of your browser. Picture Day remembers it on this computer.';
export const openPage = 'Open the page';
export const notSecure =
  'The address must begin with https://. Ask your SIS administrator for the secure address.';
export const notAnAddress =
  "This isn't the address of a web page. Copy it from the address bar of your browser. It begins with https:// and doesn't contain a password.";

// Each file.
export const dragHint = 'Drag to the page, or:';
export const copyPath = 'Copy path';
export const copyPathOf = (file: string) => `Copy path of ${file}`;
export const pathCopied = (file: string) =>
  `The path of ${file} is copied. Paste it where the web page asks you to choose the file.`;
export const showInFolder = 'Show in folder';
export const showInFolderOf = (file: string) => `Show in folder: ${file}`;
export const zipFacts = (photos: number, size: string) => `${countOf(photos, 'photo')}, ${size}`;
export const mapFile = 'Map file';
export const uploaded = 'Uploaded';
export const uploadedOf = (file: string) => `Uploaded: ${file}`;
export const markAsk = 'Mark as imported…';
export const markAskOf = (file: string) => `Mark as imported…: ${file}`;
export const removeMark = 'Remove mark';
export const removeMarkOf = (file: string) => `Remove mark: ${file}`;
export const pasteLog = 'Paste import log…';
export const pasteLogOf = (file: string) => `Paste import log…: ${file}`;

// How far a zip is.
export interface Results {
  readonly imported: number;
  readonly rejected: number;
  /** A person says that they were imported. */
  readonly marked: number;
  readonly unknown: number;
}
/** "484 in the SIS, 2 rejected". */
export function results({ imported, rejected, marked, unknown }: Results): string {
  return [
    ...(imported > 0 ? [`${formatNumber(imported)} in the SIS`] : []),
    ...(marked > 0 ? [`${formatNumber(marked)} marked as imported`] : []),
    ...(rejected > 0 ? [`${formatNumber(rejected)} rejected`] : []),
    ...(unknown > 0 ? [`${formatNumber(unknown)} with no result yet`] : []),
  ].join(', ');
}
export const notUploaded = 'Not uploaded yet';
export const noResult = 'No result yet';
export const markedByYou = 'You marked it as imported';
/** "1 of 3 zip files uploaded." */
export const zipsUploaded = (some: number, all: number) =>
  `${formatNumber(some)} of ${countOf(all, 'zip file')} uploaded.`;
export const zipsUploadedWithResults = (some: number, all: number, photos: number, counts: Results) =>
  `${zipsUploaded(some, all)} Of ${countOf(photos, 'photo')}: ${results(counts)}.`;

// A person's word.
export const markTitle = (photos: number) => `Mark ${countOf(photos, 'photo')} as imported?`;
export const mark = 'Mark as imported';
export const markWhen =
  "Do this when the SIS or SIS support says that the import is finished. Picture Day can't check that.";
export const markEffect =
  'The photos stay listed as delivered, with a note that you marked them and when. You can remove the mark later.';
export const marked = (photos: number) => `Marked ${countOf(photos, 'photo')} as imported.`;
export const markRemoved = (photos: number) => `Removed the mark from ${countOf(photos, 'photo')}.`;

// The system's log.
export const logTitle = 'Paste the import log';
export const logOfZip = (zip: string, when: string) =>
  `In the SIS, open the import log of ${zip}, which you saved ${when}. Select all of it, copy it, and paste it here. Picture Day shows you what it found, and saves nothing until you confirm.`;
export const logOfDelivery = (when: string) =>
  `In the SIS, open the import log of the photos that you delivered ${when}. Select all of it, copy it, and paste it here. Picture Day shows you what it found, and saves nothing until you confirm.`;
export const log = 'Import log';
export const checkLog = 'Check the log';
export const checkingLog = 'Checking the log…';
export const back = 'Back';
export const nothingToSave = 'Nothing to save';
export const saveResults = (photos: number) => `Save results for ${countOf(photos, 'photo')}`;
export const resultsSaved = (photos: number) => `Saved results for ${countOf(photos, 'photo')}.`;
export const examples = {
  rejected: 'Rejected photos',
  unclear: 'Photos without a clear result',
  contradicted: 'Photos with two different results',
  withoutZeros: 'Photos matched by ignoring zeros in front of the ID',
  vague: 'Lines that are not about a single photo',
  first: (shown: number) => `Only the first ${formatNumber(shown)} are shown.`,
};
