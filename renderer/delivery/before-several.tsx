import { useMemo } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { isPhotoSystem, missingAddress } from '../../electron/core/delivery/system-choices.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
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
  const address = missingAddress(destination);
  if (address !== null) return address;
  const { address: at } = destination;
  if (at.kind === 'folder' || (at.kind === 'ldap' && at.bindDn === '')) return null;
  const isKept = secretStateOf(state, destination, 'secret').isKept;
  if (at.kind === 'sftp') {
    if (at.keyPath === '' && !isKept) return 'Enter its password.';
    // Nobody is asked about a fingerprint in the middle of several uploads.
    return at.hostKey === '' ? 'Click "Check the SFTP" first, to verify the server.' : null;
  }
  if (isKept) return null;
  return at.kind === 'ldap' ? 'Enter its password.' : 'Enter its access token, or sign in.';
}

function titleFor(targets: readonly NamedDestination[]): string {
  const [first] = targets;
  if (!first) return 'Where do the photos go?';
  return targets.length === 1
    ? `Ready to send to ${first.name}?`
    : `Ready to send to ${targets.length} destinations?`;
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
  const all = countOf(count, 'photo');
  const ids = targets.map(({ id }) => id);
  const wasSent = targets.some(
    (destination) => (findSummary(summaries, destination)?.lastMs ?? null) !== null,
  );
  return (
    <DeliveryFrame
      title={titleFor(targets)}
      lead={
        targets.length > 1
          ? 'One after the other. Each gets its own sizes, crops and zip files from the same review.'
          : undefined
      }
      aside={isReady ? 'Nothing leaves this computer until you click Upload.' : 'Nothing can be sent yet.'}
      actions={
        <>
          <Button onPress={() => goTo('review')}>Back to the review</Button>
          {wasSent ? (
            <Button isDisabled={!isReady} onPress={() => void sendTo(ids, { again: true })}>
              Upload all again
            </Button>
          ) : null}
          <Button variant="primary" isDisabled={!isReady} onPress={() => void sendTo(ids)}>
            {targets.length > 1 ? `Upload ${all} to ${targets.length} destinations` : `Upload ${all}`}
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
              actions={<Button onPress={() => openSettings('sign-in', destination.id)}>Open Settings</Button>}
            >
              {destination.name}: {sentence}
            </Banner>
          ))}
        </>
      }
    >
      <DestinationChoice />
      {targets.length > 0 ? (
        <Panel label="What each gets">
          <h2 className={styles['panelTitle']}>What each gets</h2>
          <ul className={styles['zips']}>
            {targets.map((destination) => (
              <li key={destination.id} className={styles['leg']}>
                <strong>{destination.name}</strong>
                <span className={styles['quiet']}>
                  {destination.address.kind === 'folder'
                    ? `${all}, in zip files. You choose the folder next.`
                    : `${all}, without those that are there already.`}
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
