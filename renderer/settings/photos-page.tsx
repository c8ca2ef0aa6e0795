import { currentDestinationOf } from '../../electron/core/contract/destination-settings.ts';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import { Select } from '../ui/select.tsx';
import { savingAt, settingsAt } from './destination-saving.ts';
import { IdColumnField } from './id-column-field.tsx';
import { RulesPart } from './rules-part.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

export interface PhotosPageProps {
  readonly settings: Settings;
  readonly saving: Saving;
}

/** What photos have to be like, for one destination at a time. */
export function PhotosPage({ settings, saving }: PhotosPageProps) {
  const { destinations } = settings;
  const place = useApp((state) => state.settingsPlace);
  const { look, openSettings } = useActions();
  const shown = destinations.find(({ id }) => id === place.destination) ?? currentDestinationOf(settings);
  const words = texts.settingsPhotos;
  return (
    <Panel label={words.title}>
      <div className={styles['part']}>
        <h2>{words.title}</h2>
        <p className={styles['quiet']}>{words.lead}</p>
        {shown === null ? (
          <div className={styles['row']}>
            <span>{words.noDestination}</span>
            <Button onPress={() => openSettings('destinations')}>{words.addDestination}</Button>
          </div>
        ) : (
          <>
            {destinations.length > 1 ? (
              <Select
                label={words.destination}
                description={words.destinationHint}
                choices={destinations.map(({ id, name }) => ({ id, label: name }))}
                selectedId={shown.id}
                onChange={(id) => look({ settingsPlace: { ...place, destination: id } })}
              />
            ) : null}
            <RulesPart
              // What was typed for one destination is not to be kept with another.
              key={shown.id}
              settings={settingsAt(settings, shown.id)}
              saving={savingAt(saving, shown.id)}
            />
            <IdColumnField destination={shown} saving={saving} />
          </>
        )}
      </div>
    </Panel>
  );
}
