import { countOf } from '../../../shared/amounts.ts';
import { formatList, formatNumber, plural } from '../../../shared/locale.ts';

/** The dialog that prints class sheets. */
export const title = 'Class sheets';
export const lead =
  'Each page shows the photos of one class with names and numbers. A teacher circles the wrong ones; you type their numbers under “Numbers from a class sheet”.';
export const by = 'One sheet for each';
export const byChoices = { homeroom: 'Homeroom', grade: 'Grade' };
export const perPage = 'Photos on a page';
export const perPageChoice = (photos: number) => `${formatNumber(photos)} on a page`;
export const paper = 'Paper';
export const paperChoices = { letter: 'Letter', a4: 'A4' };
export const classes = 'Classes';
export const allClasses = 'All classes';
/** Behind a class: "24 photos, 2 missing". */
export const classFacts = (photos: number, missing: number) =>
  missing === 0 ? countOf(photos, 'photo') : `${countOf(photos, 'photo')}, ${formatNumber(missing)} missing`;
export const selected = (sheets: number, pages: number) =>
  `${countOf(sheets, 'class', 'classes')}, ${countOf(pages, 'page')}`;
export const noneSelected = 'Select at least one class.';
export const savePdf = 'Save as PDF…';
export const print = 'Print…';
export const preparing = (photos: number) => `Preparing ${countOf(photos, 'photo')}…`;
export const saved = (path: string) => `Class sheets saved: ${path}`;
export const fileName = 'class-sheets.pdf';
export const noRoster =
  'Class sheets need a roster: without one, nobody knows who is in which class. Open a roster first.';
export const noClasses = 'No photo is matched to a student on the roster yet.';
export const stillChecking = 'Class sheets can be printed as soon as all photos are checked.';
export const close = 'Close';

/** The dialog that leads from numbers to photos. */
export const numbersTitle = 'Numbers from a class sheet';
export const numbersLabel = 'Sheet and numbers';
/** With the codes of printed sheets: "Printed: 5A and 5B". */
export const numbersHint = (codes: readonly string[]) =>
  codes.length === 0
    ? 'No class sheet has been printed for this folder yet.'
    : codes.length > 8
      ? `For example: ${codes[0]} 3, 17. ${countOf(codes.length, 'sheet')} printed.`
      : `For example: ${codes[0]} 3, 17. Printed: ${formatList(codes)}.`;
export const showPhotos = 'Show photos';
export const showFound = (photos: number) =>
  photos === 1 ? 'Show the photo' : `Show the ${formatNumber(photos)} photos`;
/** Numbers whose files are not in the folder any more: "5B 3". */
export const gone = (numbers: readonly string[]) =>
  `${formatList(numbers)}: ${plural(numbers.length, 'this photo is', 'these photos are')} no longer in the folder.`;
export const changed = (numbers: readonly string[]) =>
  `${formatList(numbers)}: the file has changed since the sheet was printed, so this may be another photo.`;
export const numbered = (code: string, number: number) => `${code} ${formatNumber(number)}`;
/** The heading of the list in Review. */
export const foundTitle = (photos: number) => `${countOf(photos, 'photo')} from class sheets`;
export const foundFilter = 'From class sheets';
export const emptyTitle = 'No photos from class sheets';
export const emptyText =
  'Choose “Numbers from a class sheet…” under More, and type the numbers that a teacher has circled.';

/** The dialog with the letter to the photographer. */
export const letterTitle = 'Letter to the photographer';
export const letterLabel = 'Letter';
export const copyLetter = 'Copy letter';
export const letterCopied = 'Letter copied. Paste it into an email to the photographer.';
export const saveList = 'Save as CSV…';
export const letterFile = 'retakes-and-missing.csv';
export const listSaved = (path: string) => `List saved: ${path}`;
export const ourSchool = 'our school';

/** The dialog with the page for the principal. */
export const principalTitle = 'Page for the principal';
export const principalFile = 'student-photos.pdf';
export const principalSaved = (path: string) => `Page saved: ${path}`;
export const nothingUploaded = 'Upload photos first: this page counts the photos that have arrived.';
export const principalNoRoster =
  'This page needs a roster: without one, nobody knows how many students there are.';
export const openPrincipal = 'Page for the principal…';
export const counting = 'Counting…';

/** Behind the ID of a person who works at the school, in place of a grade. */
export const staff = 'staff';
