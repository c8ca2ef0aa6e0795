import { useMemo } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { isPhotoSystem } from '../../electron/core/delivery/system-choices.ts';
import { missingSentence } from '../../electron/core/text/destination-sentences.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { secretStateOf } from '../state/secret-states.ts';
import type { AppState } from '../state/store.ts';
import { useTargetDestinations } from '../state/targets.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { DeliveryFrame } from './delivery-frame.tsx';
import { describePhotoBlocker } from './describe-blocker.ts';
import { DestinationChoice } from './destination-choice.tsx';
import { RecipientsPanel } from './recipients-panel.tsx';
import { planToSend } from './send-plan.ts';
import { findSummary } from './target-words.ts';

/** What keeps photos from being sent to a destination; null if nothing is missing. */
export function missingFor(state: Pick<AppState, 'secrets'>, destination: NamedDestination): string | null {
  const { enterPassword, enterToken, verifyServer } = texts.severalSystems;
  const address = missingSentence(destination);
  if (address !== null) return address;
  const { address: at } = destination;
  if (at.kind === 'folder' || (at.kind === 'ldap' && at.bindDn === '')) return null;
  const isKept = secretStateOf(state, destination, 'secret').isKept;
  if (at.kind === 'sftp') {
    if (at.keyPath === '' && !isKept) return enterPassword;
    // Nobody is asked about a fingerprint in the middle of several uploads.
    return at.hostKey === '' ? verifyServer : null;
  }
  if (isKept) return null;
  return at.kind === 'ldap' ? enterPassword : enterToken;
}

function titleFor(targets: readonly NamedDestination[]): string {
  const [first] = targets;
  const { noDestinationTitle, severalTitle, title } = texts.severalSystems;
  if (!first) return noDestinationTitle;
  return targets.length === 1 ? title(first.name) : severalTitle(targets.length);
}

/** Before photos go to several destinations, or to another one than the photos are checked for. */
export function SeveralBefore() {
  const targets = useTargetDestinations();
  const folder = useApp((state) => state.folder);
  const index = useApp((state) => state.index);
  const optOuts = useApp((state) => state.optOuts);
  const photos = useApp((state) => state.photos);
  const secrets = useApp((state) => state.secrets);
  const { goTo, openSettings, sendTo } = useActions();
  const summaries = useApp(({ ledger }) => ledger.destinations);
  const count = useMemo(() => planToSend(photos.values(), () => false).photoIds.length, [photos]);
  const blocker = describePhotoBlocker(folder, count, index, optOuts);
  const lacking = targets.flatMap((destination) => {
    const sentence = missingFor({ secrets }, destination);
    return sentence === null ? [] : [{ destination, sentence }];
  });
  const isReady = targets.length > 0 && blocker === null && lacking.length === 0;
  const { severalSystems, uploadPlan } = texts;
  const ids = targets.map(({ id }) => id);
  const wasSent = targets.some(
    (destination) => (findSummary(summaries, destination)?.lastMs ?? null) !== null,
  );
  return (
    <DeliveryFrame
      title={titleFor(targets)}
      lead={targets.length > 1 ? severalSystems.lead : undefined}
      aside={isReady ? uploadPlan.nothingYet : uploadPlan.notYet}
      actions={
        <>
          <Button onPress={() => goTo('review')}>{uploadPlan.back}</Button>
          {wasSent ? (
            <Button isDisabled={!isReady} onPress={() => void sendTo(ids, { again: true })}>
              {uploadPlan.uploadAllAgain}
            </Button>
          ) : null}
          <Button variant="primary" isDisabled={!isReady} onPress={() => void sendTo(ids)}>
            {targets.length > 1
              ? severalSystems.uploadToSeveral(count, targets.length)
              : severalSystems.upload(count)}
          </Button>
        </>
      }
      notes={
        <>
          {blocker ? <Banner tone={blocker.tone}>{blocker.sentence}</Banner> : null}
          {lacking.map(({ destination, sentence }) => (
            <Banner
              key={destination.id}
              tone="attention"
              actions={
                <Button onPress={() => openSettings('sign-in', destination.id)}>
                  {uploadPlan.remedy.settings}
                </Button>
              }
            >
              {severalSystems.lacking(destination.name, sentence)}
            </Banner>
          ))}
        </>
      }
    >
      <DestinationChoice />
      {targets.length > 0 ? (
        <Panel label={severalSystems.planPanel}>
          <h2 className={styles['panelTitle']}>{severalSystems.planPanel}</h2>
          <ul className={styles['zips']}>
            {targets.map((destination) => (
              <li key={destination.id} className={styles['leg']}>
                <strong>{destination.name}</strong>
                <span className={styles['quiet']}>
                  {destination.address.kind === 'folder'
                    ? severalSystems.getsZips(count)
                    : severalSystems.getsPhotos(count)}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {targets.map((destination) =>
        isPhotoSystem(destination) && missingFor({ secrets }, destination) === null ? (
          <RecipientsPanel key={destination.id} destination={destination} isReady={blocker === null} />
        ) : null,
      )}
    </DeliveryFrame>
  );
}
