import { plainName } from '../../roster/person-name.ts';

/** A text as words that may be names. */
export interface NameWords {
  readonly words: readonly string[];
  /** Behind how many words a comma stands: family names come before it. Null where there is none. */
  readonly comma: number | null;
  /** Words of things and events, some of which are names as well: Day, White, Spring. */
  readonly asides: readonly string[];
  /** "jr", "iii"; null where none stands there. */
  readonly suffix: string | null;
  /** Some word says that this is a thing or an event; one name alone is then no student's. */
  readonly isAboutMore: boolean;
  /** Staff, a class or several people: no names are read. */
  readonly isNoStudent: boolean;
}

const most = 20;

const staffWords = new Set(
  'teacher teachers staff faculty principal assistant coach counselor counsellor nurse secretary librarian janitor custodian aide maestro maestra'.split(
    ' ',
  ),
);
const honorifics = new Set('mr mrs ms miss mx dr sra srta'.split(' '));
const groupWords = new Set(
  'not wrong or was sib sibs brother sister mom mother dad father parent parents guest group class classes team family siblings sisters brothers twins club choir crew everyone and with gruppe panorama'.split(
    ' ',
  ),
);
// Words about the photo, beside which a person's name can still stand.
const neutralWords = new Set(
  'img dsc dscn dscf photo photos pic pics picture pictures portrait portraits image images scan scans print proof web hires lowres large small retake retakes makeup makeups id ids card student students pupil foto fotos jpg jpeg png tif tiff heic jr sr ii iii iv raw file copy edited edit final crop cropped bw smile glasses serious outside outdoor outdoors indoor vertical horizontal full half body head headshot close best pick select selected favorite favourite low res hires export sis upload ready approved good front left right old new neu alt pose shot take version kopie copia von reshoot whatsapp screenshot pxl grade grades room homeroom rm hr'.split(
    ' ',
  ),
);
const eventWords = new Set(
  'day school elementary middle high academy primary spring fall autumn winter summer graduation cap gown yearbook sports sport field trip background backdrop logo banner test gray grey chart color colour card white balance studio photography photographer cover sign office building gym library untitled unknown unnamed absent missing na none blank sample example template default no name order form package sheet proof'.split(
    ' ',
  ),
);

function splitCamelCase(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ');
}

function toWords(text: string): readonly string[] {
  return plainName(splitCamelCase(text.replace(/[\d_]+/gu, ' ')))
    .split(' ')
    .filter((word) => word !== '');
}

/** Several people, or somebody who did not know; but in `Nu?ez` an old program has put it for a letter. */
const isUnclear = (text: string) => /[&+]|(?<!\p{L})\?|\?(?!\p{L})/u.test(text);

const suffix = /(?<!\p{L})(?:jr|junior|sr|iii|ii|iv)(?!\p{L})/iu;

/** What tells a son from his father, "jr" or "iii"; null where a name has none. */
export function readSuffix(name: string): string | null {
  const found = suffix.exec(name)?.[0].toLowerCase() ?? null;
  return found === 'junior' ? 'jr' : found;
}

// The photographer is not in the photo.
const credit = /(?:©|\(c\)|\bcopyright\b|\bphoto(?:graph(?:y|ed|er)?)?(?: by|:)).*$/iu;

/** @param written without numbers and classes. */
export function readNameWords(written: string): NameWords {
  const text = written.replace(credit, ' ').replace(/\bclass of\b/giu, ' ');
  const isCommaOfNames = (text.match(/,/g)?.length ?? 0) === 1;
  const [before = '', after = ''] = isCommaOfNames ? text.split(',') : [text];
  const isName = (word: string) => !neutralWords.has(word);
  const first = toWords(before).filter(isName);
  const last = toWords(after).filter(isName);
  const all = [...first, ...last];
  // "Lopez Maria Mrs Garcia": the teacher's name comes behind the student's.
  const title = all.findIndex((word) => honorifics.has(word));
  const own = title < 0 ? all : all.slice(0, title);
  const words = own.filter((word) => !eventWords.has(word) || own.length === 2);
  return {
    words: words.slice(0, most),
    suffix: readSuffix(text),
    asides: own.filter((word) => !words.includes(word)).slice(0, most),
    comma:
      isCommaOfNames && first.length > 0 && last.length > 0 && words.length === all.length
        ? first.length
        : null,
    isAboutMore: own.some((word) => eventWords.has(word)),
    isNoStudent:
      title === 0 || isUnclear(text) || all.some((word) => staffWords.has(word) || groupWords.has(word)),
  };
}
