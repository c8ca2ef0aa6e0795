import { z } from 'zod';
import { mapColumns } from './map-file.ts';
import type { Preset } from './preset.ts';
import { systems, unknownSystem } from './systems.ts';

export const customPresetId = 'custom';

const pixels = z.int().min(1).max(20_000);
const size = z.strictObject({ width: pixels, height: pixels });

const mapFile = z.strictObject({
  /** A plain name: it lies at the root of the zip, or beside it, and is not that of a photo or a zip. */
  name: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}$/)
    .refine((name) => !/\.(jpe?g|png|tiff?|zip)$/i.test(name), 'it must not end like a photo or a zip'),
  place: z.enum(['in-zip', 'beside-zip']).default('in-zip'),
  columns: z
    .array(z.enum(mapColumns))
    .length(2)
    .refine(([one, other]) => one !== other)
    .default(['student-id', 'file']),
  separator: z.enum([',', ';', '\t', '|']).default(','),
  lineEnd: z.enum(['\r\n', '\n']).default('\r\n'),
  quotes: z.enum(['never', 'where-needed', 'always']).default('never'),
  header: z
    .string()
    .max(200)
    .regex(/^[^\r\n]*$/)
    .nullable()
    .default(null),
});

/**
 * A system that is not among the presets, as somebody who knows it describes it. Whatever is null is not checked.
 * Sizes in bytes and pixels.
 */
export const customPresetSchema = z.strictObject({
  name: z.string().min(1).max(60).default('Another system'),
  leadingZeros: z.enum(['count', 'ignored', 'dropped']).default('count'),
  mapFile: mapFile.nullable().default(null),
  maximumArchiveBytes: z.int().min(100_000).max(500_000_000).nullable().default(null),
  accepts: z
    .array(z.enum(['jpeg', 'png', 'tiff']))
    .max(3)
    // Every photo in a zip is a JPEG: a system that takes none is none for Picture Day.
    .refine((formats) => formats.includes('jpeg'), 'it must take jpeg, which every photo in a zip is')
    .default(['jpeg', 'png', 'tiff']),
  /** Larger pictures may be made as small as this; its shape is not checked, see `ratio`. */
  largest: size.nullable().default(null),
  /** Width to height. */
  ratio: size.nullable().default(null),
  maximumPhotoBytes: z.int().min(5_000).max(60_000_000).nullable().default(null),
});

export type CustomPreset = z.output<typeof customPresetSchema>;

export const emptyCustomPreset: CustomPreset = customPresetSchema.parse({});

export function makeCustomPreset(custom: CustomPreset): Preset {
  const { name, leadingZeros, accepts, largest, ratio, maximumPhotoBytes, maximumArchiveBytes } = custom;
  const { minimumWidth, minimumHeight } = unknownSystem;
  return {
    ...unknownSystem,
    id: customPresetId,
    name,
    source: 'what you set',
    leadingZeros,
    mapFile: custom.mapFile,
    accepts,
    largest,
    ratio: ratio && ratio.width / ratio.height,
    // A photo that is as large as asked for is not too small.
    minimumWidth: Math.min(minimumWidth, largest?.width ?? minimumWidth),
    minimumHeight: Math.min(minimumHeight, largest?.height ?? minimumHeight),
    maximumRequestBytes: maximumArchiveBytes,
    maximumPhotoBytes,
  };
}

export const presets: readonly Preset[] = systems;

/** Those that a person can choose for zips; the preset of a system that takes photos one by one comes with its address. */
export const zipPresets: readonly Preset[] = presets.filter(({ unit }) => unit === 'zips');

/** By its ID; `custom` is what the person set, or a system of which nothing is known. */
export function findPreset(id: string, custom: CustomPreset | null = null): Preset | null {
  if (id === customPresetId) return makeCustomPreset(custom ?? emptyCustomPreset);
  return presets.find((preset) => preset.id === id) ?? null;
}
