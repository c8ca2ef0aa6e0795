import { baseName, splitExtension } from './file-name.ts';
import { awaitedFile } from './leftovers.ts';
import type { ImageFormat, Photo } from './photo.ts';
import { readStudentId } from './student-id.ts';

/** With the dot, in lower case; the first is the one that a photo gets. */
export const extensionsOf: Readonly<Record<ImageFormat, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  tiff: ['.tif', '.tiff'],
  heic: ['.heic', '.heif'],
};

/** Does the name end as a photo's name does? */
export function isPhotoName(file: string): boolean {
  const { extension } = splitExtension(baseName(file));
  return Object.values(extensionsOf).some((extensions) => extensions.includes(extension));
}

/** The ID that a photo's name gives. */
export function studentIdOf(
  { file, isIgnored }: Photo,
  roster: { has(id: string): boolean } | null,
): string | null {
  // A cloud's stand-in has the name of the photo that is to come.
  return isIgnored ? null : readStudentId(awaitedFile(file) ?? file, (id) => roster?.has(id) ?? false);
}
