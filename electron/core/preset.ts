import type { ImageFormat } from './photo.ts';

/** What one SIS wants of photos and archives. Sizes in bytes, picture sizes in pixels. */
export interface Preset {
  readonly id: string;
  readonly name: string;
  /** Types that are taken as they come, by content. */
  readonly accepts: readonly ImageFormat[];
  /** What a photo's name ends with in the zip; every photo in it is of this type. */
  readonly extension: '.jpg';
  /** Width divided by height. */
  readonly ratio: number;
  /** How far the ratio may be off before it is said, as a share. */
  readonly ratioTolerance: number;
  readonly minimumWidth: number;
  readonly minimumHeight: number;
  readonly maximumPixels: number;
  /** In pixels: larger photos may be shrunk to it, where that is chosen. Null where the SIS does not mind. */
  readonly largest: { readonly width: number; readonly height: number } | null;
  /** The whole request that carries one zip. */
  readonly maximumRequestBytes: number;
}

/**
 * Illuminate DnA. Source: its help page "Mass upload Student Profile Images": named with the student's ID,
 * .tiff, .jpg or .png (.jpg recommended), 1 width to 1.25 height, one zip up to 60 MB.
 */
export const illuminate: Preset = {
  id: 'illuminate',
  name: 'Illuminate DnA',
  accepts: ['jpeg', 'png', 'tiff'],
  extension: '.jpg',
  ratio: 1 / 1.25,
  ratioTolerance: 0.02,
  minimumWidth: 320,
  minimumHeight: 400,
  maximumPixels: 100_000_000,
  largest: null,
  maximumRequestBytes: 60_000_000,
};

export const presets: readonly Preset[] = [illuminate];

export function findPreset(id: string): Preset | null {
  return presets.find((preset) => preset.id === id) ?? null;
}
