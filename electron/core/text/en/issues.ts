import { sizeAfter } from '../../photo/fix.ts';
import type { Issue } from '../../photo/issue.ts';
import type { FileFormat } from '../../photo/photo.ts';
import { areSizesOfOne } from '../../photo/picture-sizes.ts';
import type { PhotoRow } from '../../review/photo-row.ts';
import { verdictOf } from '../../review/photo-standing.ts';
import { sizeInWords } from '../../shared/amounts.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { formatPixels } from '../../shared/locale.ts';
import type { Preset } from '../../systems/preset.ts';
import { illuminate } from '../../systems/systems.ts';
import { notSentWords } from './failures.ts';
import { disputeSentence } from './photographers-list.ts';
import { encodingSentence } from './pictures.ts';
import { ratioInWords, typesInWords } from './preset-words.ts';
import { unreadableSentence } from './unreadable.ts';

export const formatNames: Readonly<Record<FileFormat, string>> = {
  jpeg: 'a JPEG',
  png: 'a PNG',
  tiff: 'a TIFF',
  heic: 'an iPhone photo (HEIC)',
  avif: 'an AVIF image',
  gif: 'a GIF image',
  webp: 'a WebP image',
  bmp: 'a BMP image',
  svg: 'a drawing (SVG)',
  pdf: 'a PDF document',
  zip: 'a zip file or an Office document',
  psd: 'a Photoshop file',
  jp2: 'a JPEG 2000 image',
  jxl: 'a JPEG XL image',
  html: 'a web page',
  raw: "a camera's raw file",
  archive: 'an archive (RAR, 7z, or similar)',
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
  const pixels =
    size.width === null || size.height === null
      ? 'unknown size'
      : formatPixels({ width: size.width, height: size.height });
  switch (issue.code) {
    case 'name-not-an-id':
      return 'There is no student ID in this file name. Match the photo to a student, or name the file like 1234.jpg.';
    case 'id-not-on-roster':
      return `No student on the roster has the ID ${photo.studentId}.`;
    case 'duplicate-id':
      return issue.files.every((other) => areSizesOfOne(photo.file ?? '', other))
        ? `This portrait is here in several sizes; see also ${listFiles(issue.files)}. Keep the larger one: click "Keep the larger size" under "More than one photo" in Review, which does it for all students, or move the folder with the smaller ones away and check again.`
        : `This student has another photo: ${listFiles(issue.files)}. Choose which one to upload.`;
    case 'unsupported-type':
      if (photo.format === 'heic' || photo.format === 'png' || photo.format === 'tiff')
        return `This is ${formatNames[photo.format]}. The SIS can't use it: convert it to JPEG.`;
      if (photo.format === 'html')
        return 'This is a web page, not a photo: the download link had expired or asked for a sign-in. Download the photo again.';
      if (photo.format === 'raw')
        return "This is a camera's raw file, not a finished photo. Ask the photographer for the JPEG.";
      if (photo.format === 'archive')
        return `This is ${formatNames.archive}. Unpack it, then check the folder again.`;
      return `This is ${photo.format ? formatNames[photo.format] : 'not a photo'}. The SIS takes ${typesInWords(preset)}.`;
    case 'unreadable':
      return issue.why === 'encoding' ? encodingSentence(issue.encoding) : unreadableSentence(issue.why);
    case 'empty-file':
      return 'This file is empty (0 bytes). Ask the photographer for it again.';
    case 'too-many-pixels':
      return `This image is too large (${pixels} pixels, more than 100 million). Save a smaller copy.`;
    case 'side-too-long':
      return `This image is ${pixels}; a JPEG can't be longer than 65,535 pixels on a side. Crop it or save a smaller copy.`;
    case 'too-big-for-a-zip':
      return `This file is too big (${sizeInWords(photo.bytes)}): it doesn't fit in a zip file. Save a smaller copy.`;
    case 'opted-out':
      return "This student is on the photo opt-out list, so the photo won't be uploaded.";
    case 'ratio':
      return `This photo is ${pixels}. The SIS uses ${ratioInWords(preset) ?? 'other proportions'}, so the face may be stretched or cut off unless you crop it.`;
    case 'low-resolution':
      return `Only ${pixels} pixels: this photo may look blurry.`;
    case 'sideways':
      return 'This photo may appear sideways in the SIS.';
    case 'wrong-extension':
      return `The file extension is wrong: this is really ${photo.format ? formatNames[photo.format] : 'another file type'}.`;
    case 'not-srgb':
      return 'This photo uses print colors (CMYK) and may look wrong on screen.';
    case 'many-pages':
      return 'This file has multiple pages. Only the first one is uploaded.';
    case 'same-picture':
      return `The identical photo is also filed under another student: ${listFiles(issue.files)}. Choose in Review who it is; it won't be uploaded until you do.`;
    case 'index-disagrees':
      return disputeSentence(issue);
    case 'location-data':
      return 'This photo contains GPS location data.';
    case 'no-face':
      return 'No face was found in this photo. Check that it shows the student.';
    case 'several-faces':
      return 'There is more than one face in this photo. Check that it shows only the student.';
    case 'face-sideways':
      return issue.quarterTurns === 2
        ? 'The face in this photo is upside down. Rotate the photo.'
        : 'The face in this photo is sideways. Rotate the photo.';
    case 'face-blurred':
      return 'The face in this photo looks blurry.';
    case 'face-dark':
      return 'The face in this photo looks too dark.';
    case 'face-bright':
      return 'The face in this photo looks too bright, so parts of it are plain white.';
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
