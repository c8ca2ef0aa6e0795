import { baseName, splitExtension } from './file-name.ts';
import type { Examination } from './photo.ts';
import { readStudentId } from './student-id.ts';

function endings(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((word) => `.${word}`));
}

/** What cameras write before anything is developed: by ExifTool's list of types. */
const rawEndings = endings(
  '3fr ari arq arw bay cap cr2 cr3 crw dcr dcs dng drf eip erf fff gpr iiq k25 kdc mdc mef mos mrw nef nrw orf ori pef ptx pxn r3d raf raw rw2 rwl rwz sr2 srf srw sti x3f',
);

const filmEndings = endings(
  '3g2 3gp asf avi flv insv lrv m2ts m4v mkv mov mp4 mpeg mpg mts ogv webm wmv aac aif aiff amr caf m4a mp3 ogg wav wma',
);

/** Beside photos: what programs note about them, and the papers of an order. Zips and pictures are not among them. */
const otherEndings = endings(
  [
    // Adobe, Apple, DxO, RawTherapee, darktable, Capture One, ON1, Nikon, Canon, Google Takeout, FastRawViewer, ExifTool.
    'xmp aae dop pp3 pp2 cos comask cop cot col50 on1 onphoto nksc nka vrd dr4 json supplemental-metadata exv mie arp lrcat lrtemplate lrdb icc icm gpx',
    'ini inf info db jbf ctg bup ifo cat lst dat log bak swp lock sqlite',
    'txt md rtf htm html mht mhtml url webloc website lnk desktop doc docx docm odt pages xls xlsx xlsm ods numbers csv tsv ppt pptx key odp',
    'gdoc gsheet gslides gform gdraw gmap gsite gtable pub xml yml yaml eml msg ics vcf',
    'exe msi dmg pkg app apk bat cmd ps1 sh js css php jar dll ttf otf torrent',
  ].join(' '),
);

function isRawName(file: string): boolean {
  return rawEndings.has(splitExtension(baseName(file)).extension);
}

export function isFilmName(file: string): boolean {
  return filmEndings.has(splitExtension(baseName(file)).extension);
}

/**
 * Is a file no picture, and does not pretend to be one? Its name says what it is (a film, a note of a program, a
 * document), and its content says nothing else. A file that is named like a photo, or like nothing known, is not:
 * that one may be somebody's photo.
 */
export function isNoPicture(file: string, examination: Examination): boolean {
  const { extension } = splitExtension(baseName(file));
  const isOther = filmEndings.has(extension) || otherEndings.has(extension);
  switch (examination.kind) {
    case 'empty':
      return isOther;
    case 'unreadable':
      return isOther && examination.format === null;
    case 'unsupported':
      // A scanner makes a PDF of a photo; a PDF without an ID is a form or a letter.
      if (examination.format === 'pdf') return readStudentId(file) === null;
      // Office documents are zips.
      return isOther && (examination.format === null || examination.format === 'zip');
    default:
      return false;
  }
}

/** A raw file is one by its content, or by its name where its content is a TIFF, as most of them are, or unknown. */
export function asRawFile(file: string, examination: Examination): Examination {
  const isUnclear =
    (examination.kind === 'header' && examination.facts.format === 'tiff') ||
    (examination.kind === 'unreadable' && examination.why === 'damaged' && examination.format !== 'jpeg') ||
    (examination.kind === 'unsupported' && examination.format === null);
  return isUnclear && isRawName(file) ? { kind: 'unsupported', format: 'raw' } : examination;
}
