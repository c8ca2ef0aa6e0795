import { type CustomPreset, customPresetSchema } from '../../electron/core/systems/custom-preset.ts';
import { Select } from '../ui/select.tsx';
import { EntryField } from './entry-field.tsx';
import styles from './settings.module.css';

type MapFileChoice = NonNullable<CustomPreset['mapFile']>;

const placeChoices = [
  { id: 'none', label: 'None: the photos’ names are enough' },
  { id: 'in-zip', label: 'In each zip' },
  { id: 'beside-zip', label: 'Beside each zip' },
] as const;

const separatorChoices = [
  { id: ',', label: 'Comma: 1234,1234.jpg' },
  { id: ';', label: 'Semicolon: 1234;1234.jpg' },
  { id: '\t', label: 'Tab' },
  { id: '|', label: 'Bar: 1234|1234.jpg' },
] as const;

const quoteChoices = [
  { id: 'never', label: 'Never' },
  { id: 'where-needed', label: 'Where needed' },
  { id: 'always', label: 'Always: "1234","1234.jpg"' },
] as const;

function isMapFile(value: object): boolean {
  return customPresetSchema.safeParse({ mapFile: value }).success;
}

function freshMapFile(place: MapFileChoice['place']): MapFileChoice | null {
  return customPresetSchema.parse({ mapFile: { name: 'idlink.txt', place } }).mapFile;
}

/** The list that tells a system which photo is whose. */
export function MapFilePart({
  mapFile,
  onChange,
}: {
  readonly mapFile: MapFileChoice | null;
  readonly onChange: (mapFile: MapFileChoice | null) => void;
}) {
  const choosePlace = (place: (typeof placeChoices)[number]['id']) => {
    if (place === 'none') onChange(null);
    else onChange(mapFile ? { ...mapFile, place } : freshMapFile(place));
  };
  const change = (part: Partial<MapFileChoice>) => mapFile && onChange({ ...mapFile, ...part });

  return (
    <>
      <Select
        label="List of photos and students"
        description="Some systems want a text file with a line for each photo."
        choices={placeChoices}
        selectedId={mapFile?.place ?? 'none'}
        onChange={choosePlace}
      />
      {mapFile ? (
        <>
          <div className={styles['pair']}>
            <EntryField
              label="Name of the list"
              kept={mapFile.name}
              onKeep={(text) => {
                const name = text.trim();
                if (!isMapFile({ ...mapFile, name })) return 'Type a plain name, like idlink.txt.';
                change({ name });
                return null;
              }}
            />
            <EntryField
              label="First line of the list"
              description="Empty: it begins with the first photo."
              kept={mapFile.header ?? ''}
              onKeep={(text) => {
                const header = text === '' ? null : text;
                if (!isMapFile({ ...mapFile, header })) return 'That is too long.';
                change({ header });
                return null;
              }}
            />
          </div>
          <div className={styles['pair']}>
            <Select
              label="Between ID and file"
              choices={separatorChoices}
              selectedId={mapFile.separator}
              onChange={(separator) => change({ separator })}
            />
            <Select
              label="Quotation marks"
              choices={quoteChoices}
              selectedId={mapFile.quotes}
              onChange={(quotes) => change({ quotes })}
            />
          </div>
        </>
      ) : null}
    </>
  );
}
