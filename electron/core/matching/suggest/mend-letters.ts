// What Windows-1252 shows for the bytes 0x80 to 0x9f.
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const twoBytes = new RegExp(`([\u00c2-\u00df])([\u0080-\u00bf${windowsLetters}])`, 'gu');

/** "NuÃ±ez" is "Nuñez" in UTF-8 that some program took for Windows-1252. */
export function mendLetters(text: string): string {
  return text.replace(twoBytes, (_, lead: string, trail: string) => {
    const place = windowsLetters.indexOf(trail);
    const low = place < 0 ? trail.charCodeAt(0) : 0x80 + place;
    return String.fromCharCode(((lead.charCodeAt(0) & 0x1f) << 6) | (low & 0x3f));
  });
}
