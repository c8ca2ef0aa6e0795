import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../core/photo/photo.ts';
import { probePhoto } from './probe-photo.ts';
import { findWordBlocks, readPictureWords } from './read-picture-words.ts';

/** A tiny drawn JPEG, and its header's segments behind the first mark. */
const jpeg = await sharp({ create: { width: 16, height: 20, channels: 3, background: '#abc' } })
  .jpeg()
  .toBuffer();

function withSegments(...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function segment(marker: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([
    Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]),
    content,
  ]);
}

const dataSet = (record: number, tag: number, value: Buffer) =>
  Buffer.concat([Buffer.from([0x1c, record, tag, value.length >> 8, value.length & 255]), value]);

const utf8Mark = dataSet(1, 90, Buffer.from('\x1b%G', 'latin1'));

function iptcSegment(...sets: readonly Buffer[]): Buffer {
  const records = Buffer.concat(sets);
  const header = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  header.writeUInt32BE(records.length, header.length - 4);
  return segment(0xed, header, records, Buffer.alloc(records.length % 2));
}

function xmpSegment(properties: string): Buffer {
  return segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmpPacket(properties)));
}

// The shape that exiftool and Lightroom write.
function xmpPacket(properties: string): string {
  return `<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>
<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''
 xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'
 xmlns:Iptc4xmpExt='http://iptc.org/std/Iptc4xmpExt/2008-02-29/' xmlns:MP='http://ns.microsoft.com/photo/1.2/'
 xmlns:MPRI='http://ns.microsoft.com/photo/1.2/t/RegionInfo#' xmlns:MPReg='http://ns.microsoft.com/photo/1.2/t/Region#'
 xmlns:mwg-rs='http://www.metadataworkinggroup.com/schemas/regions/'>${properties}</rdf:Description></rdf:RDF>
</x:xmpmeta><?xpacket end='w'?>`;
}

const list = (kind: string, ...items: readonly string[]) =>
  `<rdf:${kind}>${items.map((item) => `<rdf:li xml:lang='x-default'>${item}</rdf:li>`).join('')}</rdf:${kind}>`;

interface ExifField {
  readonly tag: number;
  readonly type: 1 | 2 | 4;
  readonly value: Buffer;
}

/** A little-endian TIFF structure: a directory, and the EXIF directory with the time of the shot. */
function exifBlock(fields: readonly ExifField[], takenAt?: string): Buffer {
  const directories: readonly (readonly ExifField[])[] = takenAt
    ? [fields, [{ tag: 0x9003, type: 2, value: Buffer.from(`${takenAt}\0`) }]]
    : [fields];
  const entryCount = fields.length + (takenAt ? 1 : 0);
  const parts: Buffer[] = [Buffer.from('II\x2a\0\x08\0\0\0', 'latin1')];
  const offsetOfSecond = 8 + 2 + entryCount * 12 + 4;
  let valuesAt = offsetOfSecond + (takenAt ? 2 + 12 + 4 : 0);
  const values: Buffer[] = [];
  for (const [index, directory] of directories.entries()) {
    const pointer = Buffer.alloc(4);
    pointer.writeUInt32LE(offsetOfSecond);
    const entries =
      index === 0 && takenAt ? [...directory, { tag: 0x8769, type: 4, value: pointer } as const] : directory;
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length);
    parts.push(count);
    for (const { tag, type, value } of entries) {
      const entry = Buffer.alloc(12);
      entry.writeUInt16LE(tag, 0);
      entry.writeUInt16LE(type, 2);
      entry.writeUInt32LE(type === 4 ? 1 : value.length, 4);
      if (value.length <= 4) value.copy(entry, 8);
      else {
        entry.writeUInt32LE(valuesAt, 8);
        values.push(value);
        valuesAt += value.length;
      }
      parts.push(entry);
    }
    parts.push(Buffer.alloc(4));
  }
  return Buffer.concat([...parts, ...values]);
}

const exifSegment = (block: Buffer) => segment(0xe1, Buffer.from('Exif\0\0'), block);
const wide = (text: string) => Buffer.from(`${text}\0`, 'utf16le');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'picture-day-words-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function probe(bytes: Buffer) {
  const file = path.join(folder, 'photo');
  await writeFile(file, bytes);
  return factsOf(await probePhoto(file));
}

describe('words in a picture', () => {
  it.each([
    ['none', [], undefined],
    [
      'IPTC in UTF-8, marked so',
      [
        iptcSegment(
          utf8Mark,
          dataSet(2, 5, Buffer.from('104233')),
          dataSet(2, 105, Buffer.from('Peña, Łukasz')),
          dataSet(2, 25, Buffer.from('5B')),
          dataSet(2, 25, Buffer.from('Zoë')),
          dataSet(2, 120, Buffer.from('María Peña')),
        ),
      ],
      [
        'object-name: 104233',
        'headline: Peña, Łukasz',
        'keywords: 5B',
        'keywords: Zoë',
        'description: María Peña',
      ],
    ],
    [
      'IPTC in UTF-8 without a mark',
      [iptcSegment(dataSet(2, 5, Buffer.from('José Núñez')))],
      ['object-name: José Núñez'],
    ],
    [
      'IPTC in Latin-1',
      [
        iptcSegment(
          dataSet(2, 5, Buffer.from('José Núñez', 'latin1')),
          dataSet(2, 25, Buffer.from('Zoë', 'latin1')),
        ),
      ],
      ['object-name: José Núñez', 'keywords: Zoë'],
    ],
    [
      'XMP',
      [
        xmpSegment(
          `<dc:title>${list('Alt', 'María Peña')}</dc:title><dc:description>${list('Alt', 'Grade 5 &amp; up')}</dc:description>` +
            `<dc:subject>${list('Bag', '104233, again', 'Room 4')}</dc:subject><photoshop:Headline>Łukasz</photoshop:Headline>` +
            `<Iptc4xmpExt:PersonInImage>${list('Bag', 'Ana Cruz', 'Bo Chen')}</Iptc4xmpExt:PersonInImage>`,
        ),
      ],
      [
        'person: Ana Cruz',
        'person: Bo Chen',
        'title: María Peña',
        'headline: Łukasz',
        'keywords: 104233, again',
        'keywords: Room 4',
        'description: Grade 5 & up',
      ],
    ],
    [
      'regions of faces, as MWG and as Microsoft write them',
      [
        xmpSegment(
          `<mwg-rs:Regions rdf:parseType='Resource'><mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType='Resource'>` +
            `<mwg-rs:Name>Zoë Müller</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>` +
            `<MP:RegionInfo rdf:parseType='Resource'><MPRI:Regions><rdf:Bag><rdf:li rdf:parseType='Resource'>` +
            `<MPReg:PersonDisplayName>Kofi Mensah</MPReg:PersonDisplayName></rdf:li></rdf:Bag></MPRI:Regions></MP:RegionInfo>`,
        ),
      ],
      ['person: Zoë Müller', 'person: Kofi Mensah'],
    ],
    [
      'EXIF, whose Windows fields are UTF-16',
      [
        exifSegment(
          exifBlock([
            { tag: 0x010e, type: 2, value: Buffer.from('José Peña\0') },
            { tag: 0x9c9b, type: 1, value: wide('Zoë Ω') },
            { tag: 0x9c9e, type: 1, value: wide('104233;Room 4') },
          ]),
        ),
      ],
      ['title: Zoë Ω', 'keywords: 104233', 'keywords: Room 4', 'description: José Peña'],
    ],
    [
      'the same words in several places are told once',
      [
        xmpSegment(`<dc:title>${list('Alt', '104233')}</dc:title>`),
        iptcSegment(dataSet(2, 5, Buffer.from('104233'))),
      ],
      ['object-name: 104233'],
    ],
    [
      'a camera that fills its description with blanks',
      [exifSegment(exifBlock([{ tag: 0x010e, type: 2, value: Buffer.from(`${' '.repeat(31)}\0`) }]))],
      undefined,
    ],
    ['XMP that breaks off', [xmpSegment('<dc:title><rdf:Alt')], undefined],
    ['IPTC that says it is longer', [iptcSegment(Buffer.from([0x1c, 2, 5, 0xff, 0xff, 0x41]))], undefined],
  ])('%s', async (_, segments, expected) => {
    const facts = await probe(withSegments(...segments));
    expect(facts?.width).toBe(16);
    expect(facts?.words?.map(({ field, text }) => `${field}: ${text}`)).toEqual(expected);
  });

  it('are found in TIFF and PNG', async () => {
    const packet = xmpPacket(`<dc:title>${list('Alt', 'María Peña')}</dc:title>`);
    for (const format of ['tiff', 'png'] as const) {
      const facts = await probe(await sharp(jpeg).withXmp(packet).toFormat(format).toBuffer());
      expect(facts?.words, format).toEqual([{ field: 'title', text: 'María Peña' }]);
    }
  });

  it('are cut short, and not too many', async () => {
    const keywords = Array.from({ length: 50 }, (_, index) =>
      dataSet(2, 25, Buffer.from(`${index} ${'x'.repeat(300)}`)),
    );
    const words = (await probe(withSegments(iptcSegment(...keywords))))?.words ?? [];
    expect(words).toHaveLength(20);
    expect(words.every(({ text }) => text.length === 200)).toBe(true);
  });

  it('whatever the bytes are, reading them never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.uint8Array({ maxLength: 200 }), (bytes, exif) => {
        const head = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), bytes]);
        readPictureWords({ exif, ...findWordBlocks(head) });
        readPictureWords({ exif, iptc: bytes, xmp: Buffer.concat([Buffer.from('dc:title'), bytes]) });
      }),
      { numRuns: 300 },
    );
  });
});

describe('when a picture was taken', () => {
  it.each([
    ['2026:09:14 10:12:03', '2026-09-14T10:12:03'],
    ['0000:00:00 00:00:00', undefined],
    ['    :  :     :  :  ', undefined],
    ['yesterday', undefined],
  ])('%s', async (written, expected) => {
    const facts = await probe(withSegments(exifSegment(exifBlock([], written))));
    expect(facts?.takenAt).toBe(expected);
  });
});
