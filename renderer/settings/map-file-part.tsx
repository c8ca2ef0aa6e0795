import { type CustomPreset, customPresetSchema } from '../../electron/core/systems/custom-preset.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { Select } from '../ui/select.tsx';
import { EntryField } from './entry-field.tsx';
import styles from './settings.module.css';

type MapFileChoice = NonNullable<CustomPreset['mapFile']>;

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
  const words = texts.settingsPhotos.mapFile;
  const choosePlace = (place: MapFileChoice['place'] | 'none') => {
    if (place === 'none') onChange(null);
    else onChange(mapFile ? { ...mapFile, place } : freshMapFile(place));
  };
  const change = (part: Partial<MapFileChoice>) => mapFile && onChange({ ...mapFile, ...part });

  return (
    <>
      <Select<MapFileChoice['place'] | 'none'>
        label={words.label}
        description={words.hint}
        choices={[
          { id: 'none', label: words.none },
          { id: 'in-zip', label: words.inZip },
          { id: 'beside-zip', label: words.besideZip },
        ]}
        selectedId={mapFile?.place ?? 'none'}
        onChange={choosePlace}
      />
      {mapFile ? (
        <>
          <div className={styles['pair']}>
            <EntryField
              label={words.name}
              kept={mapFile.name}
              onKeep={(text) => {
                const name = text.trim();
                if (!isMapFile({ ...mapFile, name })) return words.nameInvalid;
                change({ name });
                return null;
              }}
            />
            <EntryField
              label={words.header}
              description={words.headerHint}
              kept={mapFile.header ?? ''}
              onKeep={(text) => {
                const header = text === '' ? null : text;
                if (!isMapFile({ ...mapFile, header })) return words.headerTooLong;
                change({ header });
                return null;
              }}
            />
          </div>
          <div className={styles['pair']}>
            <Select<MapFileChoice['separator']>
              label={words.separator}
              choices={[
                { id: ',', label: words.comma },
                { id: ';', label: words.semicolon },
                { id: '\t', label: words.tab },
                { id: '|', label: words.pipe },
              ]}
              selectedId={mapFile.separator}
              onChange={(separator) => change({ separator })}
            />
            <Select<MapFileChoice['quotes']>
              label={words.quotes}
              choices={[
                { id: 'never', label: words.never },
                { id: 'where-needed', label: words.whereNeeded },
                { id: 'always', label: words.always },
              ]}
              selectedId={mapFile.quotes}
              onChange={(quotes) => change({ quotes })}
            />
          </div>
        </>
      ) : null}
    </>
  );
}
