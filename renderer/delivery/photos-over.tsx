import { useMemo } from 'react';
import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { systemOf } from '../state/run-actions.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DeliveryFrame } from './delivery-frame.tsx';
import { placeOf } from './delivery-words.ts';
import { closingSentence, groupOutcomes } from './jobs/outcome-groups.ts';
import { ResultsPanel } from './jobs/results-panel.tsx';
import { PrincipalButton } from './principal-button.tsx';
import { UndoPhotos } from './undo-photos.tsx';

interface PhotosOverProps {
  readonly run: DeliveryView;
  readonly onAgain: () => void;
}

/** After photos went one by one: how many were read back, and each that needs somebody. */
export function PhotosOver({ run, onAgain }: PhotosOverProps) {
  const photos = useApp((state) => state.photos);
  const destinations = useApp((state) => state.settings?.destinations);
  const { openReport, sendTo } = useActions();
  const outcomes = useMemo(() => groupOutcomes(photos.values()), [photos]);
  const { groups } = outcomes;
  const named = systemOf(destinations ?? [], run.destination);
  const isSent = groups.imported.some(({ outcome }) => outcome?.kind === 'imported' && !outcome.already);
  return (
    <DeliveryFrame
      title={closingSentence(outcomes, placeOf(run.destination.kind))}
      lead={run.failure ? undefined : texts.delivery.readBack}
      aside=""
      actions={
        <>
          <PrincipalButton />
          {named && isSent ? <UndoPhotos destination={named} /> : null}
          {run.runId === null ? null : (
            <Button onPress={() => openReport(run.runId)}>{texts.delivery.seeReport}</Button>
          )}
          {run.failure && named ? (
            <Button variant="primary" onPress={() => void sendTo([named.id])}>
              {texts.delivery.tryAgain}
            </Button>
          ) : (
            <Button variant="primary" onPress={onAgain}>
              {texts.delivery.done}
            </Button>
          )}
        </>
      }
      notes={run.failure ? <Banner tone="blocked">{failureSentence(run.failure)}</Banner> : null}
    >
      <ResultsPanel outcomes={outcomes} destination={run.destination} isOver />
    </DeliveryFrame>
  );
}
