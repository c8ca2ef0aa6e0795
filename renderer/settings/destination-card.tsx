import { useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import { isSameName, type NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/screen.tsx';
import { ConnectionFields } from './connection-fields.tsx';
import { saveDestination } from './destination-saving.ts';
import { EntryField } from './entry-field.tsx';
import { useIsManaged } from './policy/managed-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

export interface DestinationCardProps {
  readonly destination: NamedDestination;
  readonly settings: Settings;
  readonly saving: Saving;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

interface RemoveProps {
  readonly destination: NamedDestination;
  readonly onRemove: () => void;
}

function RemoveButton({ destination: { name, address }, onRemove }: RemoveProps) {
  const [isAsked, setAsked] = useState(false);
  const words = texts.settings.destination;
  return (
    <>
      <Button variant="plain" onPress={() => setAsked(true)}>
        {words.remove}
      </Button>
      <Dialog
        title={words.removeTitle(name)}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        footer={
          <>
            <Button onPress={() => setAsked(false)} autoFocus>
              {words.keep}
            </Button>
            <Button variant="primary" onPress={onRemove}>
              {words.removeNow}
            </Button>
          </>
        }
      >
        <p>{address.kind === 'folder' ? words.removeFolderHint : words.removeHint}</p>
      </Dialog>
    </>
  );
}

const longestName = 100;

/** The name that it has in the list, on the upload screen and on the command line. */
function NameField({ destination, settings, saving }: Omit<DestinationCardProps, 'isOpen' | 'onToggle'>) {
  const { id, name } = destination;
  const words = texts.settings.destination;
  const keep = (text: string) => {
    const wanted = text.trim();
    if (wanted === '' || wanted.length > longestName) return words.nameLimit(longestName);
    const isTaken = settings.destinations.some((other) => other.id !== id && isSameName(other.name, wanted));
    if (isTaken) return words.nameTaken;
    void saveDestination(saving, id, (known) => ({ ...known, name: wanted }));
    return null;
  };
  return <EntryField label={words.name} managedBy="destinations" kept={name} onKeep={keep} />;
}

/** One destination: its name, where it is, and how to sign in there. */
export function DestinationCard(props: DestinationCardProps) {
  const { destination, settings, saving, isOpen, onToggle } = props;
  const { id, name, address } = destination;
  const { destinations, currentDestination } = settings;
  const { signIn } = useActions();
  const isGoing = useApp(({ run }) => isRunGoing(run));
  const isListManaged = useIsManaged('destinations');
  const isSisManaged = useIsManaged('sisAddress');
  const isSftpManaged = useIsManaged('sftpServer');
  const isOnly = destinations.length === 1;
  const words = texts.settings.destination;
  const isCurrent = id === currentDestination;
  const isManaged =
    isListManaged || (address.kind === 'sis' && isSisManaged) || (address.kind === 'sftp' && isSftpManaged);
  const use = async () => {
    await saving.save({ currentDestination: id });
    if (address.kind === 'sis' && address.url !== '') await signIn();
  };
  const remove = () =>
    void saving.save((kept) => ({ destinations: kept.destinations.filter((known) => known.id !== id) }));
  return (
    <Panel label={name}>
      <div className={styles['part']}>
        <div className={styles['head']}>
          <div className={styles['title']}>
            <h3>{name}</h3>
            <span className={styles['quiet']}>{texts.destinationKinds.kinds[address.kind]}</span>
          </div>
          {isOnly ? null : isCurrent ? (
            <Badge tone="ready">{words.isChecked}</Badge>
          ) : (
            <Button variant="plain" isDisabled={isGoing} onPress={() => void use()}>
              {words.check}
            </Button>
          )}
          {isOnly ? null : (
            <Button
              aria-expanded={isOpen}
              aria-label={isOpen ? words.hideSettings(name) : words.showSettings(name)}
              onPress={onToggle}
            >
              {isOpen ? words.hide : words.show} <Icon name="chevron-down" />
            </Button>
          )}
        </div>
        {isOpen || isOnly ? (
          <>
            <NameField destination={destination} settings={settings} saving={saving} />
            <ConnectionFields destination={destination} settings={settings} saving={saving} />
            {isManaged || isGoing ? null : (
              <div className={styles['row']}>
                <RemoveButton destination={destination} onRemove={remove} />
              </div>
            )}
          </>
        ) : null}
      </div>
    </Panel>
  );
}
