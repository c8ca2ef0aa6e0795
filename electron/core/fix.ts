import { ratioIsOff } from './check-photo.ts';
import type { Issue, IssueCode } from './issue.ts';
import type { ImageFacts } from './photo.ts';
import type { Preset } from './preset.ts';

/** A part of the upright picture, in pixels from its upper left corner. */
export interface CropBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is done to a photo while it is packed. Data, so that it can be listed and replayed; originals stay as they are. */
export type Fix =
  /** The name says what the content is. */
  | { readonly kind: 'extension' }
  /** Pixels are turned as EXIF says. */
  | { readonly kind: 'orient' }
  | { readonly kind: 'crop'; readonly box: CropBox }
  /** To an sRGB JPEG, of the first page. */
  | { readonly kind: 'convert' };

// Of what is cut off a tall picture, this share comes off the top: heads are in the upper middle.
const shareCutAbove = 0.2;

/** The largest box of the preset's ratio: centred from side to side, towards the top from top to bottom. */
export function cropToRatio({ width, height }: Pick<ImageFacts, 'width' | 'height'>, ratio: number): CropBox {
  if (width / height > ratio) {
    const cropWidth = Math.max(1, Math.round(height * ratio));
    return { left: Math.floor((width - cropWidth) / 2), top: 0, width: cropWidth, height };
  }
  const cropHeight = Math.max(1, Math.round(width / ratio));
  return { left: 0, top: Math.floor((height - cropHeight) * shareCutAbove), width, height: cropHeight };
}

/** The fixes that need no judgement, and never a guess at whose photo it is. */
export function safeFixes(facts: ImageFacts, issues: readonly Issue[], preset: Preset): readonly Fix[] {
  const has = (code: IssueCode) => issues.some((issue) => issue.code === code);
  const fixes: Fix[] = [];
  if (has('wrong-extension')) fixes.push({ kind: 'extension' });
  if (facts.orientation !== 1) fixes.push({ kind: 'orient' });
  if (ratioIsOff(facts, preset)) fixes.push({ kind: 'crop', box: cropToRatio(facts, preset.ratio) });
  if (facts.format !== 'jpeg' || !facts.isSrgb) fixes.push({ kind: 'convert' });
  return fixes;
}

/**
 * What has to be done even if nobody asked for fixes: everything in the zip is called `.jpg`,
 * so everything in it is made a JPEG.
 */
export function requiredFixes(facts: ImageFacts): readonly Fix[] {
  return facts.format === 'jpeg' ? [] : [{ kind: 'convert' }];
}

/** A photo that is only renamed keeps its bytes; the others are decoded and encoded once. */
export function needsEncoding(fixes: readonly Fix[]): boolean {
  return fixes.some(({ kind }) => kind !== 'extension');
}

/** The issues that are still there once the fixes are applied. An encoded photo carries no metadata any more. */
export function issuesAfter(issues: readonly Issue[], fixes: readonly Fix[]): readonly Issue[] {
  const kinds = new Set(fixes.map(({ kind }) => kind));
  const isEncoded = needsEncoding(fixes);
  const solved: Partial<Record<IssueCode, boolean>> = {
    'wrong-extension': kinds.has('extension') || kinds.has('convert'),
    sideways: isEncoded,
    ratio: kinds.has('crop'),
    'not-srgb': isEncoded,
    'location-data': isEncoded,
  };
  return issues.filter(({ code }) => solved[code] !== true);
}
