// Some releases of Node decode Windows-1252 as Latin-1 (nodejs/node#56542), which has control characters here.
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

// The upper halves of DOS' code pages, which the web's decoders do not have. Source: Unicode's CP437.TXT and CP850.TXT.
const upperHalves = {
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
} as const;

/** Of equals the first is meant. */
export const codePages = ['windows-1252', 'macintosh', 'cp850', 'cp437'] as const;
/** Polish, Czech and their neighbors' page is recognized by letters of its own: see `guessCodePage`. */
export type CodePage = (typeof codePages)[number] | 'windows-1250';

/** Text of one byte for each letter. */
export function decodeCodePage(bytes: Uint8Array, page: CodePage): string {
  switch (page) {
    case 'windows-1252':
      return new TextDecoder(page)
        .decode(bytes)
        .replace(/[\u0080-\u009f]/gu, (control) => windowsOnly[control.charCodeAt(0) - 0x80] ?? control);
    case 'windows-1250':
    case 'macintosh':
      return new TextDecoder(page).decode(bytes);
    default: {
      const upper = upperHalves[page];
      return Buffer.from(bytes)
        .toString('latin1')
        .replace(/[\u0080-\u00ff]/gu, (byte) => upper[byte.charCodeAt(0) - 0x80] ?? byte);
    }
  }
}
