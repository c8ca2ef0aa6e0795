import type { CustomPreset } from '../../electron/core/systems/custom-preset.ts';
import { Select } from '../ui/select.tsx';
import { EntryField } from './entry-field.tsx';
import { MapFilePart } from './map-file-part.tsx';
import { checkNumber, checkPair } from './number-entry.ts';
import styles from './settings.module.css';

const bytesInKilobyte = 1_000;

const typeChoices = [
  { id: 'jpeg,png,tiff', label: 'JPEG, PNG and TIFF', accepts: ['jpeg', 'png', 'tiff'] },
  { id: 'jpeg,png', label: 'JPEG and PNG', accepts: ['jpeg', 'png'] },
  { id: 'jpeg', label: 'Only JPEG', accepts: ['jpeg'] },
] as const;

const zeroChoices = [
  { id: 'count', label: 'They count: 0123 and 123 are two students' },
  { id: 'ignored', label: 'They do not matter: 0123 and 123 are one student' },
  { id: 'dropped', label: 'Photos are named without them' },
] as const;

export interface CustomPresetProps {
  readonly custom: CustomPreset;
  readonly onChange: (change: Partial<CustomPreset>) => void;
}

function pairText(pair: CustomPreset['ratio'], sign: string): string {
  return pair ? `${pair.width} ${sign} ${pair.height}` : '';
}

/** A system that is not on the list, as the person describes it. What is left empty is not checked. */
export function CustomPresetPart({ custom, onChange }: CustomPresetProps) {
  const { maximumPhotoBytes } = custom;
  const typesId = typeChoices.find(({ id }) => id === custom.accepts.join(','))?.id ?? typeChoices[0].id;

  const keepPhotoBytes = (text: string) => {
    if (text.trim() === '') {
      onChange({ maximumPhotoBytes: null });
      return null;
    }
    const check = checkNumber(text, 5, 60_000, 'KB');
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
        label="Name of the system"
        kept={custom.name}
        onKeep={(text) => {
          const name = text.trim();
          if (name === '' || name.length > 60) return 'Type a name of up to 60 letters.';
          onChange({ name });
          return null;
        }}
      />
      <Select
        label="Leading zeros of student IDs"
        choices={zeroChoices}
        selectedId={custom.leadingZeros}
        onChange={(leadingZeros) => onChange({ leadingZeros })}
      />
      <MapFilePart mapFile={custom.mapFile} onChange={(mapFile) => onChange({ mapFile })} />
      <Select
        label="Types of pictures"
        description="Others are made JPEGs first. Every photo in a zip is a JPEG."
        choices={typeChoices}
        selectedId={typesId}
        onChange={(id) =>
          onChange({
            accepts: [...(typeChoices.find((choice) => choice.id === id) ?? typeChoices[0]).accepts],
          })
        }
      />
      <div className={styles['pair']}>
        <EntryField
          label="Shape, width to height"
          description="Empty: any shape."
          placeholder="4:5"
          kept={pairText(custom.ratio, ':')}
          onKeep={keepPair('ratio', '4:5')}
        />
        <EntryField
          label="Largest size, in pixels"
          description="Larger photos can be made smaller. Empty: any size."
          placeholder="360 x 480"
          kept={pairText(custom.largest, 'x')}
          onKeep={keepPair('largest', '360 x 480')}
        />
      </div>
      <EntryField
        label="Largest photo, in KB"
        description="Photos with more are made smaller as they are packed. Empty: any."
        kept={maximumPhotoBytes === null ? '' : String(maximumPhotoBytes / bytesInKilobyte)}
        onKeep={keepPhotoBytes}
      />
    </>
  );
}
