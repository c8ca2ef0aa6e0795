import { useState } from 'react';
import type { Rehearsal, Unplaced } from '../../electron/core/contract/requests/system-requests.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { csvText } from '../../electron/core/shared/escape-text.ts';
import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';

interface RecipientsPanelProps {
  readonly destination: NamedDestination;
  readonly isReady: boolean;
}

const mostShown = 20;

function toCsv(unplaced: readonly Unplaced[]): string {
  return csvText([
    ['File', 'ID', 'Reason'],
    ...unplaced.map(({ file, id, reason }) => [file, id ?? '', reason]),
  ]);
}

function foundSentence({ found, missing, several, refused }: Rehearsal, name: string): string {
  const others = missing.length + several.length + refused.length;
  const known = `${name} has the students of ${countOf(found, 'photo')}.`;
  return others === 0
    ? known
    : `${known} ${countOf(others, 'photo')} can't be sent to it. This is about ${name} alone.`;
}

/** Whom the photos would go to at a system that knows people by an ID of its own. Asking changes nothing there. */
export function RecipientsPanel({ destination: { id, name }, isReady }: RecipientsPanelProps) {
  const { askShell, valueOrToast } = useActions();
  const [isAsking, setAsking] = useState(false);
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>(null);
  const unplaced = rehearsal ? [...rehearsal.missing, ...rehearsal.several, ...rehearsal.refused] : [];
  const ask = async () => {
    setAsking(true);
    const reply = await valueOrToast(askShell('rehearse', { destination: id }));
    setAsking(false);
    if (reply) setRehearsal(reply.value);
  };
  const save = () =>
    void valueOrToast(
      askShell('saveText', { suggestedName: 'photos-not-placed.csv', text: toCsv(unplaced) }),
    );
  return (
    <Panel label={`Students in ${name}`}>
      <div className={styles['part']}>
        <div className={styles['figures']}>
          <strong>{rehearsal ? foundSentence(rehearsal, name) : `Does ${name} know the students?`}</strong>
          <Button isDisabled={!isReady} isPending={isAsking} onPress={() => void ask()}>
            {isAsking ? 'Looking…' : 'Look for the students'}
          </Button>
        </div>
        {unplaced.length > 0 ? (
          <>
            <ul className={styles['zips']}>
              {unplaced.slice(0, mostShown).map(({ photoId, file, reason }) => (
                <li key={photoId} className={styles['leg']}>
                  <span className={styles['name']}>{file}</span>
                  <span className={styles['quiet']}>{reason}</span>
                </li>
              ))}
            </ul>
            <div className={styles['figures']}>
              <span className={styles['quiet']}>
                {unplaced.length > mostShown
                  ? `And ${countOf(unplaced.length - mostShown, 'more', 'more')}.`
                  : ''}
              </span>
              <Button onPress={save}>Save list…</Button>
            </div>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
