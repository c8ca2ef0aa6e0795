import type { Settings } from '../../electron/core/contract/settings.ts';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import { mostDestinations } from '../../electron/core/delivery/named-destination.ts';
import {
  makeDestination,
  type SystemChoice,
  systemChoices,
} from '../../electron/core/delivery/system-choices.ts';
import { choiceLabel } from '../../electron/core/text/destination-sentences.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { Panel } from '../ui/screen.tsx';
import { DestinationCard } from './destination-card.tsx';
import { ManagedMark, useIsManaged } from './policy/managed-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

export interface DestinationsPartProps {
  readonly settings: Settings;
  readonly saving: Saving;
}

/** Everything that gets photos: as many destinations as a school has systems. */
export function DestinationsPart({ settings, saving }: DestinationsPartProps) {
  const { destinations, currentDestination } = settings;
  const isGoing = useApp(({ run }) => isRunGoing(run));
  const isListManaged = useIsManaged('destinations');
  const isSisManaged = useIsManaged('sisAddress');
  const isSftpManaged = useIsManaged('sftpServer');
  const place = useApp((state) => state.settingsPlace);
  const { look } = useActions();
  const show = (id: string) => look({ settingsPlace: { ...place, destination: id } });
  const shown = place.destination ?? currentDestination;
  const words = texts.settings.destinations;
  const mayAdd = ({ kind }: SystemChoice) =>
    !(kind === 'sis' && isSisManaged) && !(kind === 'sftp' && isSftpManaged);
  const add = async (id: string) => {
    const choice = systemChoices.find((known) => known.id === id);
    if (!choice) return;
    const made = makeDestination(choice, choiceLabel(choice), destinations, Math.random());
    await saving.save((kept) => ({ destinations: [...kept.destinations, made], isSetUp: true }));
    show(made.id);
  };
  return (
    <>
      <div className={styles['lead']}>
        <h2>{words.title}</h2>
        <p className={styles['quiet']}>{destinations.length > 1 ? words.leadForSeveral : words.leadForOne}</p>
      </div>
      {destinations.map((destination) => (
        <DestinationCard
          key={destination.id}
          destination={destination}
          settings={settings}
          saving={saving}
          isOpen={shown === destination.id}
          onToggle={() => show(shown === destination.id ? '' : destination.id)}
        />
      ))}
      <Panel label={words.add}>
        {isListManaged ? (
          <ManagedMark />
        ) : (
          <div className={styles['row']}>
            {isGoing || destinations.length >= mostDestinations ? null : (
              <MenuButton
                label={words.addMenu}
                choices={systemChoices
                  .filter(mayAdd)
                  .map((choice) => ({ id: choice.id, label: choiceLabel(choice) }))}
                onChoose={(id) => void add(id)}
              >
                {words.add} <Icon name="chevron-down" />
              </MenuButton>
            )}
            <span className={styles['quiet']}>{destinations.length === 0 ? words.none : words.another}</span>
          </div>
        )}
      </Panel>
    </>
  );
}
