import { useState } from 'react';
import type { Settings } from '../../electron/core/contract/settings.ts';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import { isSameName, type NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { kindLabels } from '../../electron/core/delivery/system-choices.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/screen.tsx';
import { ConnectionFields } from './connection-fields.tsx';
import { saveDestination, savingAt, settingsAt } from './destination-saving.ts';
import { EntryField } from './entry-field.tsx';
import { IdColumnField } from './id-column-field.tsx';
import { useIsManaged } from './policy/managed-field.tsx';
import { RulesPart } from './rules-part.tsx';
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
  return (
    <>
      <Button variant="plain" onPress={() => setAsked(true)}>
        Remove…
      </Button>
      <Dialog
        title={`Remove ${name}?`}
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        footer={
          <>
            <Button onPress={() => setAsked(false)} autoFocus>
              Keep it
            </Button>
            <Button variant="primary" onPress={onRemove}>
              Remove
            </Button>
          </>
        }
      >
        <p>
          {address.kind === 'folder'
            ? 'Picture Day forgets its settings.'
            : 'Picture Day forgets its address and its password or token.'}{' '}
          Photos that are there stay there, and the history keeps its uploads.
        </p>
      </Dialog>
    </>
  );
}

/** The name that it has in the list, on the upload screen and on the command line. */
function NameField({ destination, settings, saving }: Omit<DestinationCardProps, 'isOpen' | 'onToggle'>) {
  const { id, name } = destination;
  const keep = (text: string) => {
    const wanted = text.trim();
    if (wanted === '' || wanted.length > 100) return 'Enter a name of up to 100 letters.';
    const isTaken = settings.destinations.some((other) => other.id !== id && isSameName(other.name, wanted));
    if (isTaken) return 'Another destination has this name.';
    void saveDestination(saving, id, (known) => ({ ...known, name: wanted }));
    return null;
  };
  return <EntryField label="Name" managedBy="destinations" kept={name} onKeep={keep} />;
}

/** One destination: its name, where it is, and what it asks of photos. */
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
            <span className={styles['quiet']}>{kindLabels[address.kind]}</span>
          </div>
          {isOnly ? null : isCurrent ? (
            <Badge tone="ready">Photos are checked for it</Badge>
          ) : (
            <Button variant="plain" isDisabled={isGoing} onPress={() => void use()}>
              Check photos for it
            </Button>
          )}
          {isOnly ? null : (
            <Button aria-expanded={isOpen} aria-label={`Settings of ${name}`} onPress={onToggle}>
              {isOpen ? 'Hide' : 'Show'} <Icon name="chevron-down" />
            </Button>
          )}
        </div>
        {isOpen || isOnly ? (
          <>
            <NameField destination={destination} settings={settings} saving={saving} />
            <ConnectionFields destination={destination} settings={settings} saving={saving} />
            <IdColumnField destination={destination} saving={saving} />
            <RulesPart settings={settingsAt(settings, id)} saving={savingAt(saving, id)} />
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
