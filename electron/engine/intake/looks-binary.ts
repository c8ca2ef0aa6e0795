/**
 * Whether decoded text is no text: text has no control characters but tabs and the ends of lines, pages and, in DOS,
 * files.
 * @param mostShare of control characters that is still taken for text.
 */
export function looksBinary(text: string, mostShare: number): boolean {
  // DOS fills the last block up with zeros.
  const sample = text.slice(0, 4_096).replace(/[\p{Cc}\s]+$/u, '');
  const controls = sample.match(/[^\P{Cc}\t\n\r\f]|\ufffd/gu)?.length ?? 0;
  return controls > sample.length * mostShare;
}
