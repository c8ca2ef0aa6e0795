import { baseName, splitExtension } from './file-name.ts';
import { plainId } from './plain-id.ts';

const idShape = /^(?=.*[0-9])[A-Za-z0-9-]{1,20}$/;

// Names that cameras and phones give by themselves, digits right behind: DSC01234, IMG2231, IMG-20261101-WA0001,
// PXL20261101, and P1010001 (P, month or folder, counter).
const cameraName =
  /^((dsc[nfi]?|img|image|imag|pxl|mvi|vid|gopr|dji|sdc|cimg|kimg|dcp|hpim|pict|win|screenshot)-?[0-9][a-z0-9-]*|p[1-9a-c][0-9]{6})$/i;

/**
 * The student ID that a photo's name gives, or null.
 *
 * The file's name without its extension is 1 to 20 letters (A to Z), digits or `-`, with at least one digit,
 * and not a name that a camera gives. IDs are text: `0123` and `123` differ. Characters that cannot be seen do not
 * count. An ID that stands on the roster, letter by letter, is an ID whatever it looks like.
 *
 * Source of the rule: the SIS's help page ("named with the student's ID number, for example 1234.jpg").
 */
export function readStudentId(
  file: string,
  isOnRoster: (id: string) => boolean = () => false,
): string | null {
  const { stem: written } = splitExtension(baseName(file));
  const stem = plainId(written);
  if (isOnRoster(stem)) return stem;
  return idShape.test(stem) && !cameraName.test(stem) ? stem : null;
}

/** Two IDs with the same key would overwrite each other's photo on most computers and SISs. */
export function studentIdKey(id: string): string {
  return plainId(id).toLowerCase();
}
