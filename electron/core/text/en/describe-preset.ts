import { sizeInWords } from '../../shared/amounts.ts';
import { formatPixels, plural } from '../../shared/locale.ts';
import { type Preset, packsUpright } from '../../systems/preset.ts';
import { ratioInWords, typesInWords } from './preset-words.ts';

function nameInWords({ leadingZeros, extension, unit }: Preset): string {
  if (unit === 'photos') return 'Each photo is matched to the person with its student ID.';
  const name = `Photos are named by student ID, like 1234${extension}`;
  switch (leadingZeros) {
    case 'dropped':
      return `${name}, without leading zeros.`;
    case 'ignored':
      return `${name}; 0123 and 123 are the same student.`;
    default:
      return `${name}.`;
  }
}

function mapInWords({ mapFile }: Preset): readonly string[] {
  if (!mapFile) return [];
  const place = mapFile.place === 'in-zip' ? 'inside' : 'next to';
  return [`A map file (${mapFile.name}) is saved ${place} each zip file.`];
}

function pictureInWords(preset: Preset): readonly string[] {
  const { largest, isLargestRequired } = preset;
  const ratio = ratioInWords(preset);
  const size = largest && `${formatPixels(largest)} pixels`;
  return [
    ...(preset.accepts
      ? [`${plural(preset.accepts.length, 'File type', 'File types')}: ${typesInWords(preset)}.`]
      : []),
    ...(ratio ? [`Proportions: ${ratio}.`] : []),
    ...(packsUpright(preset) ? ['Sideways photos are rotated upright.'] : []),
    ...(size && isLargestRequired ? [`Photos larger than ${size} are reduced.`] : []),
    ...(size && !isLargestRequired ? [`Recommended size: ${size}.`] : []),
  ];
}

function bytesInWords({
  maximumRequestBytes,
  advisedPhotoBytes,
  maximumPhotoBytes,
}: Preset): readonly string[] {
  const aimBytes = advisedPhotoBytes ?? maximumPhotoBytes;
  return [
    ...(aimBytes === null ? [] : [`Photos over ${sizeInWords(aimBytes)} are reduced.`]),
    ...(maximumRequestBytes === null ? [] : [`Maximum zip file size: ${sizeInWords(maximumRequestBytes)}.`]),
  ];
}

/** What a system wants, one short sentence for each thing that is known of it. */
export function describePreset(preset: Preset): readonly string[] {
  return [nameInWords(preset), ...mapInWords(preset), ...pictureInWords(preset), ...bytesInWords(preset)];
}
