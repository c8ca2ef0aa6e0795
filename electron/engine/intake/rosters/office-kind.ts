import { decodeText } from '../decode-text.ts';
import { unpackParts } from './unpack-parts.ts';

export type OfficeKind = 'workbook' | 'binary-workbook' | 'document' | 'presentation' | 'open-document';

/** How the parts of a package are called: without a slash or a point in front, in small letters. */
export function partName(name: string): string {
  return name.replace(/^(?:\.?\/)+/u, '').toLowerCase();
}

// ECMA-376 part 2 names the main part in this list and nowhere else: it need not be xl/workbook.xml.
const contentTypes = '[content_types].xml';
const maximumListBytes = 1_000_000;

const kindsByType: readonly (readonly [OfficeKind, RegExp])[] = [
  [
    'workbook',
    /spreadsheetml\.(?:sheet|template)\.main\+xml|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml/iu,
  ],
  // Behind workbooks, which may name this type for files of the ending .bin that they do not have.
  ['binary-workbook', /ms-excel\.(?:sheet|template|addin)\.binary/iu],
  ['document', /wordprocessingml\.(?:document|template)\.main|ms-word\./iu],
  ['presentation', /presentationml\.(?:presentation|slideshow|template)\.main|ms-powerpoint\./iu],
];

const kindsByName: readonly (readonly [OfficeKind, RegExp])[] = [
  ['workbook', /^xl\/workbook\d*\.xml$/u],
  ['binary-workbook', /^xl\/workbook\d*\.bin$/u],
  ['document', /^word\//u],
  ['presentation', /^ppt\//u],
  ['open-document', /^meta-inf\/manifest\.xml$/u],
];

function kindIn(kinds: readonly (readonly [OfficeKind, RegExp])[], text: string): OfficeKind | undefined {
  return kinds.find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * Which of Office's files a zip is, by what it says of itself, else by the names of its parts; null for another zip.
 * @param names of its parts, as `listParts` gives them.
 */
export async function readOfficeKind(
  bytes: Buffer,
  names: readonly string[],
  signal: AbortSignal,
): Promise<OfficeKind | null> {
  if (names.some((name) => partName(name) === contentTypes)) {
    const parts = await unpackParts(
      bytes,
      maximumListBytes,
      (name) => partName(name) === contentTypes,
      signal,
    );
    const [list] = parts.values();
    const kind = list && kindIn(kindsByType, decodeText(list));
    if (kind) return kind;
  }
  for (const name of names) {
    const kind = kindIn(kindsByName, partName(name));
    if (kind) return kind;
  }
  return null;
}
