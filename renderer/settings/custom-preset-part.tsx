import type { CustomPreset } from '../../electron/core/systems/custom-preset.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { Select } from '../ui/select.tsx';
import { EntryField } from './entry-field.tsx';
import { MapFilePart } from './map-file-part.tsx';
import { checkNumber, checkPair } from './number-entry.ts';
import styles from './settings.module.css';

const bytesInKilobyte = 1_000;

const typeChoices = [
  { id: 'jpeg,png,tiff', name: 'jpegPngTiff', accepts: ['jpeg', 'png', 'tiff'] },
  { id: 'jpeg,png', name: 'jpegPng', accepts: ['jpeg', 'png'] },
  { id: 'jpeg', name: 'jpegOnly', accepts: ['jpeg'] },
] as const;

const longestName = 60;

export interface CustomPresetProps {
  readonly custom: CustomPreset;
  readonly onChange: (change: Partial<CustomPreset>) => void;
}

function pairText(pair: CustomPreset['ratio'], sign: string): string {
  return pair ? `${pair.width}${sign}${pair.height}` : '';
}

/** A system that is not on the list, as the person describes it. What is left empty is not checked. */
export function CustomPresetPart({ custom, onChange }: CustomPresetProps) {
  const { maximumPhotoBytes } = custom;
  const words = texts.settingsPhotos.custom;
  const typesId = typeChoices.find(({ id }) => id === custom.accepts.join(','))?.id ?? typeChoices[0].id;

  const keepPhotoBytes = (text: string) => {
    if (text.trim() === '') {
      onChange({ maximumPhotoBytes: null });
      return null;
    }
    const check = checkNumber(text, 5, 60_000);
    if (check.kind === 'wrong') return check.sentence;
    onChange({ maximumPhotoBytes: Math.round(check.value * bytesInKilobyte) });
    return null;
  };
  const keepPair = (key: 'ratio' | 'largest', example: string) => (text: string) => {
    const check = checkPair(text, example);
    if (check.kind === 'wrong') return check.sentence;
    onChange({ [key]: check.value });
    return null;
  };

  return (
    <>
      <EntryField
        label={words.name}
        kept={custom.name}
        onKeep={(text) => {
          const name = text.trim();
          if (name === '' || name.length > longestName) return words.nameLimit(longestName);
          onChange({ name });
          return null;
        }}
      />
      <Select
        label={words.zeros}
        choices={[
          { id: 'count', label: words.keepZeros },
          { id: 'ignored', label: words.ignoreZeros },
          { id: 'dropped', label: words.removeZeros },
        ]}
        selectedId={custom.leadingZeros}
        onChange={(leadingZeros) => onChange({ leadingZeros })}
      />
      <MapFilePart mapFile={custom.mapFile} onChange={(mapFile) => onChange({ mapFile })} />
      <Select
        label={words.types}
        description={words.typesHint}
        choices={typeChoices.map(({ id, name }) => ({ id, label: words[name] }))}
        selectedId={typesId}
        onChange={(id) =>
          onChange({
            accepts: [...(typeChoices.find((choice) => choice.id === id) ?? typeChoices[0]).accepts],
          })
        }
      />
      <div className={styles['pair']}>
        <EntryField
          label={words.proportions}
          description={words.proportionsHint}
          placeholder="4:5"
          kept={pairText(custom.ratio, ':')}
          onKeep={keepPair('ratio', '4:5')}
        />
        <EntryField
          label={words.largest}
          description={words.largestHint}
          placeholder="360 × 480"
          kept={pairText(custom.largest, ' × ')}
          onKeep={keepPair('largest', '360 × 480')}
        />
      </div>
      <EntryField
        label={words.largestPhoto}
        description={words.largestPhotoHint}
        kept={maximumPhotoBytes === null ? '' : String(maximumPhotoBytes / bytesInKilobyte)}
        onKeep={keepPhotoBytes}
      />
    </>
  );
}
