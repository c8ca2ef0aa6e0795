import { baseName } from '../photo/file-name.ts';
import { sizeAfter } from '../photo/fix.ts';
import type { Issue } from '../photo/issue.ts';
import type { PictureEncoding } from '../photo/picture/picture-encoding.ts';
import { areSizesOfOne } from '../photo/picture-sizes.ts';
import type { PhotoRow } from '../review/photo-row.ts';
import { verdictOf } from '../review/photo-standing.ts';
import { isInStaffFolder } from '../roster/staff.ts';
import { sizeInWords } from '../shared/amounts.ts';
import { assertNever } from '../shared/assert-never.ts';
import { formatPixels } from '../shared/locale.ts';
import type { Preset } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';
import { ratioInWords, typesInWords } from './preset-words.ts';
import { texts } from './texts.ts';

function listFiles(files: readonly string[]): string {
  const shown = files.slice(0, 3).join(', ');
  return files.length > 3 ? texts.issues.andOthers(shown) : shown;
}

type DescribedPhoto = Pick<PhotoRow, 'studentId' | 'format' | 'width' | 'height' | 'bytes' | 'fixes'> &
  Partial<Pick<PhotoRow, 'file'>>;

function pixelsOf({ width, height, fixes }: DescribedPhoto): string {
  if (width === null || height === null) return texts.issues.unknownSize;
  return formatPixels(sizeAfter({ width, height }, fixes));
}

function unsupportedSentence({ format }: DescribedPhoto, preset: Pick<Preset, 'accepts'>): string {
  const words = texts.issues;
  switch (format) {
    case 'heic':
    case 'png':
    case 'tiff':
      return words.convertible(words.formats[format]);
    case 'html':
      return words.webPage;
    case 'raw':
      return words.raw;
    case 'archive':
      return words.archive(words.formats.archive);
    default:
      return words.unsupportedType(format ? words.formats[format] : words.notAPhoto, typesInWords(preset));
  }
}

/** What cannot be read here, and what to do about it. */
export function encodingSentence(encoding: PictureEncoding): string {
  const { encodings, encoding: say, applePng } = texts.unreadable;
  return encoding === 'apple-png' ? applePng(encodings[encoding]) : say(encodings[encoding]);
}

/** What is wrong, in one sentence, and what to do. */
export function issueSentence(
  issue: Issue,
  photo: DescribedPhoto,
  preset: Pick<Preset, 'accepts' | 'ratio'> = illuminate,
): string {
  const words = texts.issues;
  switch (issue.code) {
    case 'name-not-an-id':
      return words.nameNotAnId;
    case 'id-not-on-roster':
      return photo.file !== undefined && isInStaffFolder(photo.file)
        ? words.idNotOnStaff(photo.studentId ?? '')
        : words.idNotOnRoster(photo.studentId ?? '');
    case 'duplicate-id':
      return issue.files.every((other) => areSizesOfOne(photo.file ?? '', other))
        ? words.severalSizes(listFiles(issue.files))
        : words.duplicateId(listFiles(issue.files));
    case 'unsupported-type':
      return unsupportedSentence(photo, preset);
    case 'unreadable':
      return issue.why === 'encoding' ? encodingSentence(issue.encoding) : texts.unreadable.why[issue.why];
    case 'empty-file':
      return words.emptyFile;
    case 'too-many-pixels':
      return words.tooManyPixels(pixelsOf(photo));
    case 'side-too-long':
      return words.sideTooLong(pixelsOf(photo));
    case 'too-big-for-a-zip':
      return words.tooBigForAZip(sizeInWords(photo.bytes));
    case 'opted-out':
      return words.optedOut;
    case 'staff-not-taken':
      return words.staffNotTaken;
    case 'ratio': {
      const ratio = ratioInWords(preset);
      return ratio === null
        ? words.otherProportions(pixelsOf(photo))
        : words.wrongProportions(pixelsOf(photo), ratio);
    }
    case 'low-resolution':
      return words.lowResolution(pixelsOf(photo));
    case 'sideways':
      return words.sideways;
    case 'wrong-extension':
      return words.wrongExtension(photo.format ? words.formats[photo.format] : words.otherFileType);
    case 'not-srgb':
      return words.printColors;
    case 'many-pages':
      return words.manyPages;
    case 'same-picture':
      return words.samePicture(listFiles(issue.files));
    case 'index-disagrees':
      return texts.photographersList.disputes[issue.why](baseName(issue.list));
    case 'location-data':
      return words.locationData;
    case 'no-face':
      return words.noFace;
    case 'several-faces':
      return words.severalFaces;
    case 'face-sideways':
      return issue.quarterTurns === 2 ? words.faceUpsideDown : words.faceSideways;
    case 'face-blurred':
      return words.faceBlurred;
    case 'face-dark':
      return words.faceDark;
    case 'face-bright':
      return words.faceBright;
    default:
      return assertNever(issue);
  }
}

/** Why a photo is not sent as things stand; null for one that goes, and for a file that is no photo. */
export function reasonToStay(row: PhotoRow, preset: Preset): string | null {
  const [issue] = row.issues;
  switch (verdictOf(row)) {
    case 'left-out':
      return texts.outcome.notSent.leftOut;
    case 'changed':
      return texts.outcome.notSent.changedSince;
    case 'blocked':
      return issue ? issueSentence(issue, row, preset) : null;
    default:
      return null;
  }
}
