import {
  type SavedFile,
  type SavedZip,
  type UploadTarget,
  type ZipCounts,
  zipStanding,
} from '../../../electron/core/delivery/saved-zip.ts';
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { isUploadPage } from '../../../electron/core/systems/upload-page.ts';
import { failureSentence } from '../../../electron/core/text/failure-sentence.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import type { StateTone } from '../state-mark.tsx';

/** What to do on the system's own page, one step after the other. */
export function uploadSteps(
  { name, page, mapFile }: UploadTarget,
  zips: readonly Pick<SavedZip, 'files'>[],
): readonly string[] {
  const { step } = texts.handedOver;
  const [first] = zips;
  const [zip, map] = first?.files ?? [];
  if (!zip) return [];
  return [
    step.openPage(name, page),
    mapFile?.place === 'in-zip'
      ? step.dragZipWithList(zip.name, mapFile.name, zips.length)
      : step.dragZip(zip.name),
    ...(map ? [step.dragMap(map.name)] : []),
    step.start,
    step.check(zip.name, zips.length - 1),
    step.pasteLog,
  ];
}

/** How far a zip is, and how that looks. */
export function standingInWords(zip: ZipCounts): { readonly tone: StateTone; readonly words: string } {
  const { imported, rejected, marked } = zip;
  const { markedByYou, notUploaded, noResult, results } = texts.handedOver;
  const isLogged = imported + rejected > 0;
  const standing = zipStanding(zip);
  switch (standing) {
    case 'open':
      return { tone: 'waiting', words: notUploaded };
    case 'uploaded': {
      const unknown = zip.open + zip.uploaded;
      return {
        tone: 'handed-over',
        words: isLogged ? results({ imported, rejected, marked, unknown }) : noResult,
      };
    }
    case 'marked':
      return {
        tone: 'accepted',
        words: isLogged ? results({ imported, rejected, marked, unknown: 0 }) : markedByYou,
      };
    case 'settled':
      return {
        tone: rejected > 0 ? 'stalled' : 'accepted',
        words: results({ imported, rejected, marked, unknown: 0 }),
      };
    default:
      return assertNever(standing);
  }
}

/** "1 of 3 zip files uploaded. Of 486 photos: 160 in the SIS, 2 rejected." */
export function checklistInWords(zips: readonly SavedZip[]): string {
  const { zipsUploaded, zipsUploadedWithResults } = texts.handedOver;
  const uploaded = zips.filter((zip) => zipStanding(zip) !== 'open').length;
  const sum = (key: 'photos' | 'imported' | 'rejected' | 'marked') =>
    zips.reduce((total, zip) => total + zip[key], 0);
  const counts = { imported: sum('imported'), marked: sum('marked'), rejected: sum('rejected'), unknown: 0 };
  return counts.imported + counts.marked + counts.rejected === 0
    ? zipsUploaded(uploaded, zips.length)
    : zipsUploadedWithResults(uploaded, zips.length, sum('photos'), counts);
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
    sentence: /^http:/i.test(address) ? texts.handedOver.notSecure : texts.handedOver.notAnAddress,
  };
}
