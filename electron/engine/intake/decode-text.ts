import { decodeCodePage } from './code-pages.ts';
import { guessCodePage } from './guess-code-page.ts';

const sampleBytes = 1024;

/** Text in UTF-16 without a mark in front: most of it is ASCII, so that every second byte is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, sampleBytes);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even * 10 < odd) return 'utf-16le';
  return even > many && odd * 10 < even ? 'utf-16be' : null;
}

const lineEnd = 10;

/** Lines in UTF-8 among which some are not: an export that was put together, or a letter cut in two. */
function decodeByLines(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineEnd, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    try {
      lines.push(new TextDecoder('utf-8', { fatal: true, ignoreBOM: start > 0 }).decode(line));
    } catch {
      lines.push(decodeCodePage(line, 'windows-1252'));
    }
    start = end;
  }
  return lines.join('');
}

/** Letters in two or three bytes of UTF-8 are hardly ever there by chance. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return whole > broken;
}

/**
 * Text as schools' and photographers' computers save it: UTF-8 or UTF-16 with or without a byte order mark,
 * else Windows-1252, which holds Latin-1, or what old Macs and DOS wrote where names look more like names so. Never
 * fails; the mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = guessUtf16(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return isMostlyUtf8(bytes) ? decodeByLines(bytes) : decodeCodePage(bytes, guessCodePage(bytes));
  }
}
