import { sizeInWords } from '../shared/amounts.ts';
import { formatPixels } from '../shared/locale.ts';
import { type Preset, packsUpright } from '../systems/preset.ts';
import { ratioInWords, typesInWords } from './preset-words.ts';
import { texts } from './texts.ts';

function nameInWords({ leadingZeros, extension, unit }: Preset): string {
  const words = texts.presets;
  if (unit === 'photos') return words.matchedById;
  const example = `1234${extension}`;
  switch (leadingZeros) {
    case 'dropped':
      return words.namedWithoutZeros(example);
    case 'ignored':
      return words.namedWithAnyZeros(example);
    default:
      return words.named(example);
  }
}

function mapInWords({ mapFile }: Preset): readonly string[] {
  if (!mapFile) return [];
  const say = mapFile.place === 'in-zip' ? texts.presets.mapInside : texts.presets.mapBeside;
  return [say(mapFile.name)];
}

function pictureInWords(preset: Preset): readonly string[] {
  const { accepts, largest, isLargestRequired } = preset;
  const words = texts.presets;
  const ratio = ratioInWords(preset);
  const sayLargest = isLargestRequired ? words.largest : words.advised;
  return [
    ...(accepts ? [words.types(typesInWords(preset), accepts.length)] : []),
    ...(ratio ? [words.proportions(ratio)] : []),
    ...(packsUpright(preset) ? [words.upright] : []),
    ...(largest ? [sayLargest(formatPixels(largest))] : []),
  ];
}

function bytesInWords({
  maximumRequestBytes,
  advisedPhotoBytes,
  maximumPhotoBytes,
}: Preset): readonly string[] {
  const aimBytes = advisedPhotoBytes ?? maximumPhotoBytes;
  return [
    ...(aimBytes === null ? [] : [texts.presets.aim(sizeInWords(aimBytes))]),
    ...(maximumRequestBytes === null ? [] : [texts.presets.largestZip(sizeInWords(maximumRequestBytes))]),
  ];
}

/** What a system wants, one short sentence for each thing that is known of it. */
export function describePreset(preset: Preset): readonly string[] {
  return [nameInWords(preset), ...mapInWords(preset), ...pictureInWords(preset), ...bytesInWords(preset)];
}
