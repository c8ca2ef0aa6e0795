import { useMemo } from 'react';
import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import type { OutcomeGroup } from '../../electron/core/delivery/outcome.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { failureSentence } from '../../electron/core/text/messages.ts';
import { outcomeNames } from '../../electron/core/text/messages-history.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { systemOf } from '../state/run-actions.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { DeliveryFrame } from './delivery-frame.tsx';
import { destinationWords } from './delivery-words.ts';
import { closingSentence, groupOutcomes } from './jobs/outcome-groups.ts';
import { UndoPhotos } from './undo-photos.tsx';

const needsSomebody = ['rejected', 'unconfirmed', 'not-sent'] as const satisfies readonly OutcomeGroup[];
const mostShown = 50;

/** Photos of one group, each with its reason. */
function GroupPanel({ label, photos }: { readonly label: string; readonly photos: readonly PhotoRow[] }) {
  if (photos.length === 0) return null;
  const title = `${label}: ${countOf(photos.length, 'photo')}`;
  return (
    <Panel label={title}>
      <h2>{title}</h2>
      <ul className={styles['zips']}>
        {photos.slice(0, mostShown).map(({ id, file, outcome }) => (
          <li key={id} className={styles['leg']}>
            <span className={styles['name']}>{file}</span>
            <span className={styles['quiet']}>
              {outcome && outcome.kind !== 'imported' ? outcome.reason : ''}
            </span>
          </li>
        ))}
      </ul>
      {photos.length > mostShown ? (
        <span className={styles['quiet']}>
          {`And ${countOf(photos.length - mostShown, 'more', 'more')}: see the history.`}
        </span>
      ) : null}
    </Panel>
  );
}

interface PhotosOverProps {
  readonly run: DeliveryView;
  readonly onAgain: () => void;
}

/** After photos went one by one: how many were read back, and each that needs somebody. */
export function PhotosOver({ run, onAgain }: PhotosOverProps) {
  const photos = useApp((state) => state.photos);
  const destinations = useApp((state) => state.settings?.destinations);
  const { goTo, sendTo } = useActions();
  const outcomes = useMemo(() => groupOutcomes(photos.values()), [photos]);
  const { groups } = outcomes;
  const named = systemOf(destinations ?? [], run.destination);
  const { there } = destinationWords[run.destination.kind];
  const isSent = groups.imported.some(({ outcome }) => outcome?.kind === 'imported' && !outcome.already);
  return (
    <DeliveryFrame
      title={closingSentence(outcomes, there)}
      lead={run.failure ? undefined : 'Each of them was read back after it was sent.'}
      aside=""
      actions={
        <>
          {named && isSent ? <UndoPhotos destination={named} /> : null}
          <Button onPress={() => goTo('history')}>See the history</Button>
          {run.failure && named ? (
            <Button variant="primary" onPress={() => void sendTo([named.id])}>
              Try again
            </Button>
          ) : (
            <Button variant="primary" onPress={onAgain}>
              Done
            </Button>
          )}
        </>
      }
      notes={run.failure ? <Banner tone="blocked">{failureSentence(run.failure)}</Banner> : null}
    >
      {needsSomebody.map((group) => (
        <GroupPanel key={group} label={outcomeNames[group]} photos={groups[group]} />
      ))}
    </DeliveryFrame>
  );
}
