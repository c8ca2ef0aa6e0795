import { type CropBox, type Size, shrunkSize, turnedSize } from './picture-size.ts';

/** What is done to a photo while it is packed. Data, so that it can be listed and replayed; originals stay as they are. */
export type Fix =
  /** The name says what the content is. */
  | { readonly kind: 'extension' }
  /** Pixels are turned as EXIF says. `isUnasked`: only because the SIS's importer does not turn them. */
  | { readonly kind: 'orient'; readonly isUnasked?: true }
  /** Pixels are turned further, by hand. */
  | { readonly kind: 'turn'; readonly quarterTurns: 1 | 2 | 3 }
  /** The box lies on the upright, turned picture. */
  | { readonly kind: 'crop'; readonly box: CropBox }
  /** To at most this size, the ratio kept; never enlarged. `isUnasked`: only because the SIS refuses larger ones. */
  | { readonly kind: 'shrink'; readonly width: number; readonly height: number; readonly isUnasked?: true }
  /** Without the place where it was taken. */
  | { readonly kind: 'drop-location' }
  /** To an sRGB JPEG, of the first page. `isUnasked`: only because every photo in a zip is a JPEG. */
  | { readonly kind: 'convert'; readonly isUnasked?: true };

/** Fixes that need no judgement: what they do follows from the picture and the preset. */
export const safeFixKinds = ['extension', 'orient', 'crop', 'shrink', 'drop-location', 'convert'] as const;

export type FixKind = (typeof safeFixKinds)[number];

/** In pixels, once the fixes are applied. */
export function sizeAfter(facts: Size, fixes: readonly Fix[]): Size {
  let size: Size = { width: facts.width, height: facts.height };
  for (const fix of fixes) {
    if (fix.kind === 'turn') size = turnedSize(size, fix.quarterTurns);
    if (fix.kind === 'crop') size = { width: fix.box.width, height: fix.box.height };
    if (fix.kind === 'shrink') size = shrunkSize(size, fix);
  }
  return size;
}

/** Does a person, or `--fix`, want it, or does it happen only because the SIS takes nothing else? */
export function isAsked(fix: Fix): boolean {
  return !('isUnasked' in fix && fix.isUnasked);
}

/** Only renamed: its bytes stay as they are. */
export function keepsBytes(fixes: readonly Fix[]): boolean {
  return fixes.every(({ kind }) => kind === 'extension');
}

/** Neither a new name nor metadata without a place takes decoding and encoding again. */
export function needsEncoding(fixes: readonly Fix[]): boolean {
  return fixes.some(({ kind }) => kind !== 'extension' && kind !== 'drop-location');
}
