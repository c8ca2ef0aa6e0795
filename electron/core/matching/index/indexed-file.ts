import { baseName, splitExtension } from '../../photo/file-name.ts';

const pictureExtensions = new Set([
  '.jpg',
  '.jpeg',
  '.jpe',
  '.png',
  '.tif',
  '.tiff',
  '.heic',
  '.heif',
  '.gif',
  '.bmp',
  '.webp',
]);

const longestPath = 1000;

export function isPictureName(text: string): boolean {
  const { stem, extension } = splitExtension(baseName(text.replaceAll('\\', '/')));
  return stem !== '' && pictureExtensions.has(extension);
}

export type IndexedFile =
  | { readonly kind: 'inside'; readonly file: string }
  | { readonly kind: 'refused'; readonly why: 'outside-folder' | 'not-a-picture' | 'unreadable' };

/**
 * The path of a photo as an index writes it, with `/` and without `.` and `..`. One that leads out of the index's
 * own folder is refused: `..\..\x.jpg`, `/x.jpg`, `\\server\x.jpg`, `C:\x.jpg`.
 */
export function readIndexedFile(folder: string, name: string): IndexedFile {
  if (!isPictureName(name)) return { kind: 'refused', why: 'not-a-picture' };
  // Some labs write the disc's own folders as `\IMAGES\`: the one sign in front means the disc.
  const onDisc = folder.replace(/^[\\/](?![\\/])/u, '');
  const written = (onDisc === '' ? name : `${onDisc}/${name}`).replaceAll('\\', '/');
  if (written.length > longestPath) return { kind: 'refused', why: 'unreadable' };
  // A drive or the like counts wherever it stands: `IMAGES` and `C:\x.jpg`, but also `a/../C:\x.jpg`.
  if (/^\/|(?:^|\/)[a-z][a-z0-9+.-]*:/iu.test(written) || /^[\\/]/u.test(name)) {
    return { kind: 'refused', why: 'outside-folder' };
  }
  const segments: string[] = [];
  for (const segment of written.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return { kind: 'refused', why: 'outside-folder' };
  }
  return { kind: 'inside', file: segments.join('/') };
}
