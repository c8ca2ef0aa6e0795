import { sizeAfter } from '../photo/fix.ts';
import type { Issue } from '../photo/issue.ts';
import type { FileFormat } from '../photo/photo.ts';
import { areSizesOfOne } from '../photo/picture-sizes.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import { verdictOf } from '../review/photo-standing.ts';
import { sizeInWords } from '../shared/amounts.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { Preset } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';
import { notSentWords } from './messages.ts';
import { disputeSentence } from './messages-index.ts';
import { encodingSentence } from './messages-pictures.ts';
import { unreadableSentence } from './messages-unreadable.ts';
import { ratioInWords, typesInWords } from './preset-words.ts';

export const formatNames: Readonly<Record<FileFormat, string>> = {
  jpeg: 'a JPEG picture',
  png: 'a PNG picture',
  tiff: 'a TIFF picture',
  heic: 'an iPhone photo (HEIC)',
  avif: 'an AVIF picture',
  gif: 'a GIF picture',
  webp: 'a WebP picture',
  bmp: 'a BMP picture',
  svg: 'a drawing (SVG)',
  pdf: 'a PDF document',
  zip: 'a zip or an Office document',
  psd: 'a Photoshop file',
  jp2: 'a JPEG 2000 picture',
  jxl: 'a JPEG XL picture',
  html: 'a web page',
  raw: "a camera's raw file",
  archive: 'an archive (RAR, 7z or the like)',
};

function listFiles(files: readonly string[]): string {
  const shown = files.slice(0, 3).join(', ');
  return files.length > 3 ? `${shown} and others` : shown;
}

type DescribedPhoto = Pick<PhotoRow, 'studentId' | 'format' | 'width' | 'height' | 'bytes' | 'fixes'> &
  Partial<Pick<PhotoRow, 'file'>>;

/** What is wrong, in one sentence, and what to do. */
export function issueSentence(
  issue: Issue,
  photo: DescribedPhoto,
  preset: Pick<Preset, 'accepts' | 'ratio'> = illuminate,
): string {
  const { width, height } = photo;
  const size = width !== null && height !== null ? sizeAfter({ width, height }, photo.fixes) : photo;
  const pixels = `${size.width} x ${size.height}`;
  switch (issue.code) {
    case 'name-not-an-id':
      return "This file's name is not a student ID. Name it like 1234.jpg.";
    case 'id-not-on-roster':
      return `No student on the roster has the ID ${photo.studentId}.`;
    case 'duplicate-id':
      return issue.files.every((other) => areSizesOfOne(photo.file ?? '', other))
        ? `This portrait is here in several sizes; see also ${listFiles(issue.files)}. Keep the larger one: press "Always the larger size" under "Two photos" in the review, which does it for all students, or move the folder with the smaller ones away and check again.`
        : `There is another photo for this student: ${listFiles(issue.files)}. Keep only one of them.`;
    case 'unsupported-type':
      if (photo.format === 'heic' || photo.format === 'png' || photo.format === 'tiff')
        return `This is ${formatNames[photo.format]}. The SIS does not take it: make it a JPEG.`;
      if (photo.format === 'html')
        return 'This is a web page, not a picture: the link had expired, or asked to sign in. Download the photo again.';
      if (photo.format === 'raw')
        return "This is a camera's raw file, not a finished picture. Ask the photographer for the JPEG.";
      if (photo.format === 'archive')
        return `This is ${formatNames.archive}. Unpack it yourself, then check the folder again.`;
      return `This is ${photo.format ? formatNames[photo.format] : 'not a picture'}. The SIS takes ${typesInWords(preset)}.`;
    case 'unreadable':
      return issue.why === 'encoding' ? encodingSentence(issue.encoding) : unreadableSentence(issue.why);
    case 'empty-file':
      return 'This file is empty (0 bytes). Ask the photographer for it again.';
    case 'too-many-pixels':
      return `This picture has ${pixels} pixels, more than 100 million. Save a smaller copy.`;
    case 'side-too-long':
      return `This picture is ${pixels}; no JPEG can be longer than 65,535 pixels on a side. Cut it or save a smaller copy.`;
    case 'too-big-for-a-zip':
      return `This photo (${sizeInWords(photo.bytes)}) is larger than a whole zip may be. Save a smaller copy of it.`;
    case 'opted-out':
      return "This student's family does not want a photo in the SIS.";
    case 'ratio':
      return `This picture is ${pixels}; the SIS wants ${ratioInWords(preset) ?? 'another shape'}, so the face may be squeezed or cut off.`;
    case 'low-resolution':
      return `This picture is only ${pixels} pixels and may look blurred.`;
    case 'sideways':
      return 'This picture is stored on its side and may show so in the SIS.';
    case 'wrong-extension':
      return `The name's ending is not right: inside is ${photo.format ? formatNames[photo.format] : 'something else'}.`;
    case 'not-srgb':
      return 'The colours are made for printing (CMYK) and may look wrong on a screen.';
    case 'many-pages':
      return 'This file has several pages. Only the first one is sent.';
    case 'same-picture':
      return `Exactly the same picture stands under another student's ID: ${listFiles(issue.files)}. Say in the review whose it is: nobody gets it until then.`;
    case 'index-disagrees':
      return disputeSentence(issue);
    case 'location-data':
      return 'This picture says where it was taken (GPS).';
    default:
      return assertNever(issue);
  }
}

/** Why a photo is not sent as things stand; null for one that goes, and for a file that is no photo. */
export function reasonToStay(row: PhotoRow, preset: Preset): string | null {
  const [issue] = row.issues;
  switch (verdictOf(row)) {
    case 'left-out':
      return notSentWords.leftOut;
    case 'changed':
      return notSentWords.changedSince;
    case 'blocked':
      return issue ? issueSentence(issue, row, preset) : null;
    default:
      return null;
  }
}
