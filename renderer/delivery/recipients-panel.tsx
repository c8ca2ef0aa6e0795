import { useState } from 'react';
import type { Rehearsal, Unplaced } from '../../electron/core/contract/requests/system-requests.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { csvText } from '../../electron/core/shared/escape-text.ts';
import { texts } from '../../electron/core/text/texts.ts';
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
    texts.severalSystems.listHeading,
    ...unplaced.map(({ file, id, reason }) => [file, id ?? '', reason]),
  ]);
}

function foundSentence({ found, missing, several, refused }: Rehearsal, name: string): string {
  const others = missing.length + several.length + refused.length;
  const { allFound, notAllFound } = texts.severalSystems;
  return others === 0 ? allFound(name, found) : notAllFound(name, found, others);
}

/** Whom the photos would go to at a system that knows people by an ID of its own. Asking changes nothing there. */
export function RecipientsPanel({ destination: { id, name }, isReady }: RecipientsPanelProps) {
  const { askShell, valueOrToast } = useActions();
  const { severalSystems } = texts;
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
    <Panel label={severalSystems.studentsPanel(name)}>
      <div className={styles['part']}>
        <div className={styles['figures']}>
          <strong>
            {rehearsal ? foundSentence(rehearsal, name) : severalSystems.studentsQuestion(name)}
          </strong>
          <Button isDisabled={!isReady} isPending={isAsking} onPress={() => void ask()}>
            {isAsking ? severalSystems.looking : severalSystems.look}
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
                {unplaced.length > mostShown ? severalSystems.more(unplaced.length - mostShown) : ''}
              </span>
              <Button onPress={save}>{severalSystems.saveList}</Button>
            </div>
          </>
        ) : null}
      </div>
    </Panel>
  );
}
