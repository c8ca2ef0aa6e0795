import {
  type SavedFile,
  type SavedZip,
  type UploadTarget,
  type ZipCounts,
  zipStanding,
} from '../../../electron/core/delivery/saved-zip.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { isUploadPage } from '../../../electron/core/systems/upload-page.ts';
import { failureSentence } from '../../../electron/core/text/failure-sentence.ts';
import type { StateTone } from '../state-mark.tsx';

const number = (count: number) => formatNumber(count);

/** As the system calls its page, or what it is for. */
export function pageInWords({ page }: UploadTarget): string {
  return page === null ? 'its page for photos' : `its page "${page}"`;
}

/** What to do on the system's own page, one step after the other. */
export function uploadSteps(
  target: UploadTarget,
  zips: readonly Pick<SavedZip, 'files'>[],
): readonly string[] {
  const [first] = zips;
  const [zip, map] = first?.files ?? [];
  if (!zip) return [];
  const isOne = zips.length === 1;
  const inside =
    target.mapFile?.place === 'in-zip'
      ? ` The list ${target.mapFile.name} is inside ${isOne ? 'it' : 'each of them'}: it needs no upload of its own.`
      : '';
  return [
    `Open ${pageInWords(target)} in ${target.name}, and place the browser beside this window.`,
    `Drag ${zip.name} from this window onto the page's field for the zip file.${inside}`,
    ...(map ? [`Drag its list, ${map.name}, onto the page's field for the list (the mapping file).`] : []),
    'Start the import on the page, and wait until the page says that it has ended.',
    isOne
      ? `Come back here and check "Uploaded" at ${zip.name}.`
      : `Come back here and check "Uploaded" at ${zip.name}. Do the same with the other ${countOf(zips.length - 1, 'zip file')}.`,
    'If the page shows a log of the import, copy it and press "Paste its log…": Picture Day then knows what became of each photo.',
  ];
}

/** "484 in the SIS, 2 rejected". Empty where no log was pasted. */
function resultInWords({ imported, rejected }: ZipCounts): string {
  return [
    ...(imported > 0 ? [`${number(imported)} in the SIS`] : []),
    ...(rejected > 0 ? [`${number(rejected)} rejected`] : []),
  ].join(', ');
}

/** How far a zip is, and how that looks. */
export function standingInWords(zip: ZipCounts): { readonly tone: StateTone; readonly words: string } {
  const result = resultInWords(zip);
  const standing = zipStanding(zip);
  switch (standing) {
    case 'open':
      return { tone: 'waiting', words: 'Not uploaded yet' };
    case 'uploaded':
      return {
        tone: 'handed-over',
        words:
          result === ''
            ? 'Result not known yet'
            : `${result}, ${number(zip.open + zip.uploaded + zip.marked)} not known yet`,
      };
    case 'marked':
      return {
        tone: 'accepted',
        words:
          result === '' ? 'You marked it as imported' : `${result}, ${number(zip.marked)} marked as imported`,
      };
    case 'settled':
      return { tone: zip.rejected > 0 ? 'stalled' : 'accepted', words: result };
    default:
      return assertNever(standing);
  }
}

/** "1 of 3 zip files is uploaded. 160 of 486 photos are in the SIS, 2 rejected." */
export function checklistInWords(zips: readonly SavedZip[]): string {
  const uploaded = zips.filter((zip) => zipStanding(zip) !== 'open').length;
  const sum = (key: 'photos' | 'imported' | 'rejected' | 'marked') =>
    zips.reduce((total, zip) => total + zip[key], 0);
  const [photos, imported, rejected, marked] = [
    sum('photos'),
    sum('imported'),
    sum('rejected'),
    sum('marked'),
  ];
  const isOne = uploaded === 1 || zips.length === 1;
  const upload = `${number(uploaded)} of ${countOf(zips.length, 'zip file')} ${isOne ? 'is' : 'are'} uploaded.`;
  const results = [
    ...(imported > 0 ? [`${number(imported)} in the SIS`] : []),
    ...(marked > 0 ? [`${number(marked)} marked as imported`] : []),
    ...(rejected > 0 ? [`${number(rejected)} rejected`] : []),
  ];
  return results.length === 0 ? upload : `${upload} Of ${countOf(photos, 'photo')}: ${results.join(', ')}.`;
}

/** Why a file is not offered; null for one that is as it was saved. */
export function fileTrouble({ name, state }: SavedFile): string | null {
  return state === 'there' ? null : failureSentence({ code: `saved-file-${state}`, detail: name });
}

export type PageEntry =
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** What a person typed or pasted as the address of the page. */
export function readPageEntry(text: string): PageEntry {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  const address = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (isUploadPage(address)) return { kind: 'page', address };
  return {
    kind: 'wrong',
    sentence: /^http:/i.test(address)
      ? 'The address must begin with https://. Ask your SIS administrator for the secure address.'
      : 'This is not the address of a web page. Copy it from the address bar of your browser. It begins with https:// and has no password in it.',
  };
}
