import { type CodePage, codePages, decodeCodePage } from './code-pages.ts';

/** So many letters outside of ASCII tell it. */
const mostLetters = 20_000;
const longestRun = 100;
const context = 2;
const space = 32;

/** What is outside of ASCII, with the letters beside it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let found = 0;
  for (let place = 0; place < bytes.length && found < mostLetters; place += 1) {
    if ((bytes[place] ?? 0) < 0x80) continue;
    const start = place;
    while ((bytes[place] ?? 0) >= 0x80 && place - start < longestRun) place += 1;
    found += place - start;
    sample.push(...bytes.subarray(Math.max(0, start - context), place + context), space);
  }
  return Uint8Array.from(sample);
}

const common = /[ñáéíóúüöäëèçÑÁÉÍÓÚÜÖÄËÈÇ]/u;
const isLetter = (text: string) => /\p{L}/u.test(text) && !/[ªº]/u.test(text);
const isUpper = (text: string) => /\p{Lu}/u.test(text);
const isLower = (text: string) => /\p{Ll}/u.test(text);

/** How well a letter fits between its neighbors in a name: "Muñoz" and "MUÑOZ", but not "MuÑoz" or "ñunez". */
function rateLetter(letter: string, before: string, after: string): number {
  const likely = common.test(letter) ? 3 : 1;
  if (isUpper(letter)) {
    if (isLower(before)) return -4;
    return isLetter(before) || isLetter(after) ? Math.max(2, likely) : 0;
  }
  if (isUpper(after)) return isUpper(before) ? -3 : likely - 2;
  return isLetter(before) ? likely : 0;
}

function rateSign(sign: string, before: string, after: string): number {
  const [isBehind, isInFront] = [isLetter(before), isLetter(after)];
  if (/[\u0080-\u009f]/u.test(sign)) return -5;
  if (sign === '’' && isBehind && isInFront)
    return isLower(before) && isLower(after) && after !== 's' ? 1 : 3;
  if (/[“‘]/u.test(sign)) return isBehind ? -4 : 1;
  if (/[”’]/u.test(sign)) return isInFront ? -4 : 1;
  if (/[ªº°.…\u00a0]/u.test(sign)) return 0;
  return isBehind || isInFront ? -4 : -1;
}

function rate(text: string): number {
  let rating = 0;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text[place] ?? '';
    if (letter < '\u0080') continue;
    const [before, after] = [text[place - 1] ?? ' ', text[place + 1] ?? ' '];
    rating += isLetter(letter) ? rateLetter(letter, before, after) : rateSign(letter, before, after);
  }
  return rating;
}

/** ł and ą of Windows-1250: ³ and ¹ in Windows-1252, frames and signs on Macs and in DOS. */
const polish = '[\\xb3\\xb9]';
/** Within a word: behind a word, footnotes stand so. */
const inside = new RegExp(`[a-z]${polish}[a-z]|[A-Z]\\xa3[A-Z]|(?<![A-Za-z\\x80-\\xff])\\xa3[a-z]{2}`, 'u');
/** ř beside á, é, í, ý or ě: in Windows-1252 an ø, beside which no such letter stands in any language. */
const czech = /\xf8[\xe1\xe9\xec\xed\xfd]|[\xe1\xe9\xec\xed\xfd]\xf8/u;

/** Signs of Windows-1250 within a word, but for apostrophes: letters on Macs and in DOS. */
const foreign = /[a-z][\x80-\x89\x8b\x90\x91\x93-\x99\x9b\xa0-\xa2\xa4\xa6-\xa9\xab-\xae][a-z]/u;

/**
 * Is it for certain in Windows-1250? Most of its letters are other letters in Windows-1252 (ń is ñ, č is è), so that
 * only those are gone by that would be no letters there, or no word.
 */
function isCentralEuropean(sample: Uint8Array): boolean {
  const bytes = Buffer.from(sample).toString('latin1');
  return !foreign.test(bytes) && (inside.test(bytes) || czech.test(bytes));
}

/** Excel for Mac ended lines with CR alone, everybody else has LF. */
const lineEndRating = 2;

/** The code page in which a list of names looks most like one. */
export function guessCodePage(bytes: Uint8Array): CodePage {
  const sample = sampleOf(bytes);
  if (isCentralEuropean(sample)) return 'windows-1250';
  const usual: CodePage = bytes.includes(13) && !bytes.includes(10) ? 'macintosh' : 'windows-1252';
  const ratings = codePages.map((page) => {
    return { page, rating: rate(decodeCodePage(sample, page)) + (page === usual ? lineEndRating : 0) };
  });
  return ratings.reduce((best, each) => (each.rating > best.rating ? each : best)).page;
}
