import { sizeInWords } from '../shared/amounts.ts';
import { type Preset, packsUpright } from '../systems/preset.ts';
import { ratioInWords, typesInWords } from './preset-words.ts';

function nameInWords({ leadingZeros, extension, unit }: Preset): string {
  if (unit === 'photos') return 'Each photo goes to the person with its student ID.';
  const name = `Photos are named by student ID, like 1234${extension}`;
  switch (leadingZeros) {
    case 'dropped':
      return `${name}, without leading zeros.`;
    case 'ignored':
      return `${name}; 0123 and 123 are one student.`;
    default:
      return `${name}.`;
  }
}

function mapInWords({ mapFile }: Preset): readonly string[] {
  if (!mapFile) return [];
  const place = mapFile.place === 'in-zip' ? 'In each zip' : 'Beside each zip';
  return [`${place} lies a list of its photos and students (${mapFile.name}).`];
}

function pictureInWords(preset: Preset): readonly string[] {
  const { largest, isLargestRequired } = preset;
  const ratio = ratioInWords(preset);
  const size = largest && `${largest.width} x ${largest.height} pixels`;
  return [
    ...(preset.accepts ? [`It takes ${typesInWords(preset)}.`] : []),
    ...(ratio ? [`Photos should be ${ratio}.`] : []),
    ...(packsUpright(preset) ? ['Photos that lie on their side are turned upright.'] : []),
    ...(size && isLargestRequired ? [`Photos larger than ${size} are made smaller.`] : []),
    ...(size && !isLargestRequired ? [`${size} are enough.`] : []),
  ];
}

function bytesInWords({
  maximumRequestBytes,
  advisedPhotoBytes,
  maximumPhotoBytes,
}: Preset): readonly string[] {
  const aimBytes = advisedPhotoBytes ?? maximumPhotoBytes;
  return [
    ...(aimBytes === null ? [] : [`Photos over ${sizeInWords(aimBytes)} are made smaller.`]),
    ...(maximumRequestBytes === null ? [] : [`Zips have at most ${sizeInWords(maximumRequestBytes)}.`]),
  ];
}

/** What a system wants, one short sentence for each thing that is known of it. */
export function describePreset(preset: Preset): readonly string[] {
  return [nameInWords(preset), ...mapInWords(preset), ...pictureInWords(preset), ...bytesInWords(preset)];
}
