import { useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import { mostDestinations } from '../../electron/core/delivery/named-destination.ts';
import {
  makeDestination,
  type SystemChoice,
  systemChoices,
} from '../../electron/core/delivery/system-choices.ts';
import { useApp } from '../state/app-context.ts';
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
  const [openId, setOpenId] = useState<string | null>(null);
  const shown = openId ?? currentDestination;
  const mayAdd = ({ kind }: SystemChoice) =>
    !(kind === 'sis' && isSisManaged) && !(kind === 'sftp' && isSftpManaged);
  const add = async (id: string) => {
    const choice = systemChoices.find((known) => known.id === id);
    if (!choice) return;
    const made = makeDestination(choice, destinations, Math.random());
    await saving.save((kept) => ({ destinations: [...kept.destinations, made], isSetUp: true }));
    setOpenId(made.id);
  };
  return (
    <>
      <div className={styles['lead']}>
        <h2>Where the photos go</h2>
        <p className={styles['quiet']}>
          {destinations.length > 1
            ? 'Each system gets its own sizes and zip files from the same review. Photos are checked by the rules of one of them at a time.'
            : 'Every system that gets your photos. You can add more than one.'}
        </p>
      </div>
      {destinations.map((destination) => (
        <DestinationCard
          key={destination.id}
          destination={destination}
          settings={settings}
          saving={saving}
          isOpen={shown === destination.id}
          onToggle={() => setOpenId(shown === destination.id ? '' : destination.id)}
        />
      ))}
      <Panel label="Add a destination">
        {isListManaged ? (
          <ManagedMark />
        ) : (
          <div className={styles['row']}>
            {isGoing || destinations.length >= mostDestinations ? null : (
              <MenuButton
                label="Add a destination: what system is it?"
                choices={systemChoices.filter(mayAdd)}
                onChoose={(id) => void add(id)}
              >
                Add a destination <Icon name="chevron-down" />
              </MenuButton>
            )}
            <span className={styles['quiet']}>
              {destinations.length === 0
                ? 'No system yet. What system gets your photos?'
                : 'Another system that gets the same photos.'}
            </span>
          </div>
        )}
      </Panel>
    </>
  );
}
