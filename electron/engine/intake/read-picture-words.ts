import exifReader from 'exifreader';
import { markers, readJpegSegments } from '../../core/photo/jpeg/read-segments.ts';
import { contentBehind, exifMark, xmpMark } from '../../core/photo/jpeg-header.ts';
import type { PictureWords } from '../../core/photo/photo.ts';
import { jpegSegment } from '../images/plain/plain-jpeg.ts';

/** The parts of a file's header in which words may stand; null where it has no such part. */
export interface WordBlocks {
  /** The TIFF structure of the EXIF segment, without its `Exif` mark. */
  readonly exif: Uint8Array | null;
  /** IPTC, with or without Photoshop's wrapping. */
  readonly iptc: Uint8Array | null;
  /** The XMP packet, without its mark. */
  readonly xmp: Uint8Array | null;
}

const longestText = 200;
const mostEntries = 20;
/** One segment of a JPEG holds no more. */
const longestBlock = 65_000;

const photoshopMark = 'Photoshop 3.0\0';
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return bytesOf(mark).equals(bytes.subarray(0, mark.length));
}

/** The XMP and IPTC of a JPEG, from its first bytes; whatever comes behind the first picture data is not looked for. */
export function findWordBlocks(head: Uint8Array): Pick<WordBlocks, 'iptc' | 'xmp'> {
  const { segments } = readJpegSegments(head, 'scan');
  const find = (wanted: number, mark: string) =>
    segments
      .filter(({ marker }) => marker === wanted)
      .flatMap((segment) => contentBehind(head, segment, mark) ?? [])[0] ?? null;
  return { iptc: find(markers.app13, photoshopMark), xmp: find(markers.app1, xmpMark) };
}

/** TIFF and PNG hold IPTC as it is; the reader knows it in Photoshop's wrapping, resource 1028. */
function wrapIptc(iptc: Uint8Array): readonly Uint8Array[] {
  if (startsWith(iptc, photoshopMark)) return [iptc];
  if (startsWith(iptc, '8BIM')) return [bytesOf(photoshopMark), iptc];
  const header = bytesOf('8BIM\x04\x04\0\0\0\0\0\0');
  header.writeUInt32BE(iptc.length, 8);
  return [bytesOf(photoshopMark), header, iptc];
}

/** The reader reads files, not parts: a picture of nothing but these parts. */
function makeCarrier({ exif, iptc, xmp }: WordBlocks): Buffer {
  const fits = (block: Uint8Array | null): block is Uint8Array =>
    block !== null && block.length <= longestBlock;
  return Buffer.concat([
    Buffer.from([0xff, markers.startOfImage]),
    ...(fits(exif) ? [jpegSegment(markers.app1, bytesOf(exifMark), exif)] : []),
    ...(fits(xmp) ? [jpegSegment(markers.app1, bytesOf(xmpMark), xmp)] : []),
    ...(fits(iptc) ? [jpegSegment(markers.app13, ...wrapIptc(iptc))] : []),
    Buffer.from([0xff, markers.endOfImage]),
  ]);
}

interface Tag {
  readonly value?: unknown;
  readonly description?: unknown;
}

type Tags = Readonly<Record<string, Tag | readonly Tag[] | undefined>>;

const textOf = (value: unknown) => (typeof value === 'string' ? [value] : []);

/** A tag of one or of many texts: the reader's description joins many with commas, so the values come first. */
function textsOf(tag: Tag | readonly Tag[] | undefined): readonly string[] {
  if (tag === undefined) return [];
  if (Array.isArray(tag)) return tag.flatMap(textsOf);
  const { value, description } = tag as Tag;
  const isList = Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
  return isList ? value.flatMap((item: Tag) => textOf(item.value)) : textOf(description);
}

// Editing programs leave long packets about colours and brushes: only those that may hold words are read.
const wordTags = [
  'dc:title',
  'dc:description',
  'dc:subject',
  ':Headline',
  ':PersonInImage',
  'egionInfo',
  ':Regions',
];

function mayHoldWords(xmp: Uint8Array): boolean {
  const packet = Buffer.from(xmp.buffer, xmp.byteOffset, xmp.byteLength);
  return wordTags.some((tag) => packet.includes(tag, 0, 'latin1'));
}

/** The names in the regions that face finders and people draw (MWG, Microsoft), however deep they stand. */
function namesOfRegions(node: unknown, depth = 0): readonly string[] {
  if (typeof node !== 'object' || node === null || depth > 12) return [];
  return Object.entries(node).flatMap(([key, child]: [string, Tag]) =>
    key === 'Name' || key === 'PersonDisplayName'
      ? textsOf(child)
      : key === 'description'
        ? []
        : namesOfRegions(child, depth + 1),
  );
}

type Field = PictureWords['field'];

function listWords(carrier: Buffer): readonly (readonly [Field, readonly string[]])[] {
  const tags = exifReader.load(carrier, {
    expanded: true,
    includeTags: {
      exif: ['ImageDescription', 'XPTitle', 'XPSubject', 'XPComment', 'XPKeywords'],
      iptc: true,
      xmp: true,
    },
  });
  const [exif, iptc, xmp] = [tags.exif, tags.iptc, tags.xmp].map((group) => (group ?? {}) as Tags) as [
    Tags,
    Tags,
    Tags,
  ];
  return [
    ['person', textsOf(xmp['PersonInImage'])],
    ['person', [...namesOfRegions(xmp['Regions']), ...namesOfRegions(xmp['RegionInfo'])]],
    ['object-name', textsOf(iptc['Object Name'])],
    ['title', [...textsOf(xmp['title']), ...textsOf(exif['XPTitle'])]],
    ['headline', [...textsOf(iptc['Headline']), ...textsOf(xmp['Headline'])]],
    ['keywords', [...textsOf(iptc['Keywords']), ...textsOf(xmp['subject'])]],
    ['keywords', textsOf(exif['XPKeywords']).flatMap((list) => list.split(';'))],
    ['description', [...textsOf(iptc['Caption/Abstract']), ...textsOf(xmp['description'])]],
    ['description', textsOf(exif['ImageDescription'])],
    ['description', [...textsOf(exif['XPSubject']), ...textsOf(exif['XPComment'])]],
  ];
}

function tidy(text: string): string {
  // Texts in headers end in NUL, and may hold anything.
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestText);
}

/**
 * What a picture's own data says in words: who is on it, often. Photographers' programs write the same words into
 * several places; each is told once. Broken data is no words.
 */
export function readPictureWords({ exif, iptc, xmp: packet }: WordBlocks): readonly PictureWords[] {
  const xmp = packet && mayHoldWords(packet) ? packet : null;
  if (!exif && !iptc && !xmp) return [];
  try {
    const words = new Map<string, PictureWords>();
    for (const [field, texts] of listWords(makeCarrier({ exif, iptc, xmp }))) {
      for (const text of texts.map(tidy))
        if (text !== '' && !words.has(text)) words.set(text, { field, text });
    }
    return [...words.values()].slice(0, mostEntries);
  } catch {
    return [];
  }
}
