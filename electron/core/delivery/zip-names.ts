/** A name as the records of a zip have it. */
export interface ZipName {
  readonly bytes: Uint8Array;
  /**
   * The name in Unicode: by Info-ZIP's Unicode path field (APPNOTE 4.6.9), else where the bytes are UTF-8. macOS writes
   * UTF-8 without the bit that says so, and letters in two bytes are hardly ever there by chance. Null: neither.
   */
  readonly unicode: string | null;
}

const ascii = 0x80;

// The upper halves of the code pages that Windows and DOS programs write without saying which.
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const windows1252 = `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${Array.from(
  { length: 0x60 },
  (_, at) => String.fromCharCode(0xa0 + at),
).join('')}`;

/** In the order of preference: CP437 is what a zip without a mark is said to be in, and what Windows uses in the US. */
const codePages = [cp437, windows1252, cp850];

function decode(bytes: Uint8Array, codePage: string): string {
  let text = '';
  for (const byte of bytes)
    text += byte < ascii ? String.fromCharCode(byte) : (codePage[byte - ascii] ?? '\ufffd');
  return text;
}

const isUpper = (letter: string) => letter !== letter.toLowerCase();
const isLower = (letter: string) => letter !== letter.toUpperCase();

/** How little a character is to be expected in a name, from 0 to 1, between the two beside it. */
function oddness(before: string, letter: string, after: string): number {
  // O’Brien, and the dashes that Word makes of hyphens.
  if (/[‘’–—]/u.test(letter)) return /[\p{L} ]/u.test(before) && /[\p{L} ]/u.test(after) ? 0 : 1;
  if (!/\p{Script=Latin}/u.test(letter) || /[ƒªºıⁿ]/u.test(letter)) return 1;
  // "Mária" in Windows-1252 is "Mßria" in CP437; a German ß follows a vowel.
  if (letter === 'ß') return /[aeiouyäöü]/iu.test(before) && !/[njrdz]/u.test(after) ? 0.1 : 1;
  if (letter === 'á' && /[aou]/u.test(before)) return 0.2;
  if (isUpper(letter) && isLower(before)) return 1;
  if (isLower(letter) && isUpper(before) && isUpper(after)) return 1;
  return /[æÆœŒþÞðÐ]/u.test(letter) ? 0.5 : 0;
}

function oddnessOf(text: string): number {
  return [...text].reduce(
    (sum, letter, at, all) =>
      letter < '\u0080' ? sum : sum + oddness(all[at - 1] ?? '', letter, all[at + 1] ?? ''),
    0,
  );
}

/**
 * The names of a zip's entries, accents composed. Those that are not Unicode are all read in the one code page that
 * makes the best names of them.
 */
export function decodeZipNames(names: readonly ZipName[]): readonly string[] {
  const others = names.flatMap(({ bytes, unicode }) => (unicode === null ? [bytes] : []));
  const scores = codePages.map((codePage) => ({
    codePage,
    score: others.reduce((sum, bytes) => sum + oddnessOf(decode(bytes, codePage)), 0),
  }));
  const best = scores.reduce((one, other) => (other.score < one.score ? other : one));
  return names.map(({ bytes, unicode }) => (unicode ?? decode(bytes, best.codePage)).normalize('NFC'));
}

/**
 * A name in a zip as a place below the zip, with `/`; empty for the zip's own folder, which holds nothing. Like other
 * programs it makes "/1234.jpg" and "./1234.jpg" lie at the top.
 * @returns null where the name leads out: to a folder above, another drive or another computer.
 */
export function placeInZip(name: string): string | null {
  const path = name.replaceAll('\\', '/');
  if (path.startsWith('//') || path.includes('\0')) return null;
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..') || /^[a-z]:/i.test(segments[0] ?? '')) return null;
  return segments.join('/') + (path.endsWith('/') && segments.length > 0 ? '/' : '');
}
