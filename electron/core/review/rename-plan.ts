import { baseName, splitExtension } from '../photo/file-name.ts';
import type { FileFormat } from '../photo/photo.ts';

/** Of one file, relative to the chosen folder, with `/`. A file never leaves its own folder. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

export interface PhotoToRename {
  readonly id: string;
  readonly file: string;
  /** Whose photo it is; null: not known, so it keeps its name. */
  readonly studentId: string | null;
  /** By content; a name that says another one is corrected. */
  readonly format?: FileFormat | null;
}

export type WhyNotRenamed =
  /** Another file has that name and keeps it. */
  | 'in-the-way'
  /** Another photo of the same folder would get that name too. */
  | 'same-name'
  /** No file can be called so on every computer. */
  | 'not-a-name';

export interface RenamePlan {
  readonly renames: readonly Rename[];
  readonly refused: readonly { readonly file: string; readonly why: WhyNotRenamed }[];
}

const extensionsOf: Readonly<Partial<Record<FileFormat, readonly [string, ...string[]]>>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  tiff: ['.tif', '.tiff'],
  heic: ['.heic', '.heif'],
};

// Windows' own rules: learn.microsoft.com/windows/win32/fileio/naming-a-file. They hold everywhere, since folders travel.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name.
const illegalCharacter = /[<>:"/\\|?*\x00-\x1f\x7f]/;
const reservedName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i;
const maximumNameBytes = 255;

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Can a file be called so on Windows, macOS and Linux alike? */
export function isFileName(name: string): boolean {
  if (illegalCharacter.test(name) || reservedName.test(name)) return false;
  return name !== '' && !/^[ .]|[ .]$/.test(name) && utf8Bytes(name) <= maximumNameBytes;
}

const temporaryName = /^\.picture-day-[0-9a-f]{16}-\d+\.tmp$/;

/** What a file is called between its old name and its new one. `run` is 16 hexadecimal digits, never used before. */
export function nameWhileRenaming(run: string, number: number): string {
  return `.picture-day-${run}-${number}.tmp`;
}

/** Is this a name that `nameWhileRenaming` gave? Such files are never listed as photos, nor do they count as changes. */
export function isNameWhileRenaming(file: string): boolean {
  return temporaryName.test(baseName(file));
}

function extensionFor(name: string, format: FileFormat | null | undefined): string {
  const { stem, extension } = splitExtension(name);
  const right = format ? extensionsOf[format] : undefined;
  if (right && !right.includes(extension)) return right[0];
  return name.slice(stem.length);
}

/** Names with the same key are one name to a file system that ignores case: those of Windows and macOS. */
export function fileKey(file: string, caseInsensitive: boolean): string {
  return caseInsensitive ? file.normalize('NFC').toUpperCase().toLowerCase() : file;
}

/**
 * The renames that call each photo `<student ID><its own extension>`, all at once: swaps, chains and circles are fine.
 * A photo that has its name already is in neither list.
 * @param allFiles everything in the folder, photos or not.
 */
export function planRenames(
  photos: readonly PhotoToRename[],
  allFiles: readonly string[],
  caseInsensitive: boolean,
): RenamePlan {
  const key = (file: string) => fileKey(file, caseInsensitive);
  const refused = new Map<string, WhyNotRenamed>();
  const wanted = new Map<string, string>();
  for (const { file, studentId, format } of photos) {
    if (studentId === null || wanted.has(file)) continue;
    const name = baseName(file);
    const newName = studentId + extensionFor(name, format);
    const to = file.slice(0, file.length - name.length) + newName;
    if (to === file) continue;
    if (isFileName(newName)) wanted.set(file, to);
    else refused.set(file, 'not-a-name');
  }
  const wantedBy = Map.groupBy(wanted, ([, to]) => key(to));
  for (const rivals of wantedBy.values()) {
    if (rivals.length > 1) for (const [file] of rivals) refused.set(file, 'same-name');
  }
  // What keeps its name is in the way of whatever wants it, which then keeps its own name too, and so on.
  const keeping = [...allFiles, ...photos.map(({ file }) => file)].filter(
    (file) => !wanted.has(file) || refused.has(file),
  );
  const considered = new Set<string>();
  for (let file = keeping.pop(); file !== undefined; file = keeping.pop()) {
    if (considered.has(file)) continue;
    considered.add(file);
    for (const [blocked] of wantedBy.get(key(file)) ?? []) {
      if (refused.has(blocked) || blocked === file) continue;
      refused.set(blocked, 'in-the-way');
      keeping.push(blocked);
    }
  }
  return {
    renames: [...wanted].filter(([from]) => !refused.has(from)).map(([from, to]) => ({ from, to })),
    refused: [...refused].map(([file, why]) => ({ file, why })),
  };
}
