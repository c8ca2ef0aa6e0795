import { crc32, deflateSync } from 'node:zlib';
import { assertNever } from '../../core/shared/assert-never.ts';
import type { OddContent } from './planned-file.ts';
import { randomFrom } from './random.ts';

/** Bytes that no camera made, though their names say so, and what computers leave behind. */
export function oddContent(kind: OddContent, seed: number): Buffer {
  switch (kind) {
    case 'empty':
      return Buffer.alloc(0);
    case 'text':
      return Buffer.from('Was absent on picture day. Please use last year\u2019s photo.\r\n');
    case 'svg':
      return Buffer.from(
        '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="640" height="800"><rect width="640" height="800" fill="#9fb4c7"/><circle cx="320" cy="330" r="120" fill="#e3b18c"/></svg>\n',
      );
    case 'pdf':
      return pdfOfOneEmptyPage();
    case 'heic':
      return heic(seed);
    case 'huge-png':
      return pngThatClaims(60_000, 60_000);
    case 'ds-store':
      return Buffer.concat([
        Buffer.from('\0\0\0\x01Bud1\0\0\x10\0\0\0\x08\0\0\0\x10\0', 'latin1'),
        Buffer.alloc(6124),
      ]);
    case 'thumbs-db':
      return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5624)]);
    case 'desktop-ini':
      return Buffer.from('[.ShellClassInfo]\r\nFolderType=Pictures\r\n');
    case 'apple-double':
      return Buffer.concat([Buffer.from('00051607000200004d6163204f532058', 'hex'), Buffer.alloc(4080)]);
    default:
      return assertNever(kind);
  }
}

/** A PNG of a few bytes, right in every checksum, whose header promises more pixels than it holds. */
function pngThatClaims(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(4096))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(typed.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  chunk.set(typed, 4);
  chunk.writeUInt32BE(crc32(typed), typed.length + 4);
  return chunk;
}

/** An iPhone's file to look at from outside: the box that names its type, and bytes behind it. */
function heic(seed: number): Buffer {
  const random = randomFrom(seed, 0x68_65_69);
  const pictureBytes = 180_000;
  const type = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const dataHeader = Buffer.alloc(8);
  dataHeader.writeUInt32BE(pictureBytes + 8, 0);
  dataHeader.write('mdat', 4, 'latin1');
  return Buffer.concat([
    type,
    dataHeader,
    Buffer.from(Array.from({ length: pictureBytes }, () => random.whole(0, 255))),
  ]);
}

function pdfOfOneEmptyPage(): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 320 400] >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
