import { traitsOfKind } from '../../electron/core/delivery/destination-traits.ts';
import type { Round, RoundLeg } from '../../electron/core/delivery/round.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { DeliveryFrame } from './delivery-frame.tsx';
import { legInWords, roundTitle } from './round-words.ts';
import { UndoPhotos } from './undo-photos.tsx';

/** Whether it has replaced photos that can be put back. */
function isUndoable({ state }: RoundLeg): boolean {
  const record = state.kind === 'over' || state.kind === 'failed' ? state.record : null;
  return record !== null && record.imported > 0 && traitsOfKind[record.destination.kind].takes === 'photos';
}

/** Each destination of an upload to several, and how it stands. */
export function RoundPanel({ round }: { readonly round: Round }) {
  const settings = useApp((state) => state.settings);
  return (
    <Panel label={texts.severalSystems.destinations}>
      <ul className={styles['zips']}>
        {round.legs.map((leg) => {
          const named = settings?.destinations.find(({ id }) => id === leg.destination) ?? null;
          const { tone, badge, sentence } = legInWords(leg, named);
          return (
            <li key={leg.destination} className={styles['leg']}>
              <span className={styles['legHead']}>
                <strong>{named?.name ?? leg.name}</strong>
                <Badge tone={tone}>{badge}</Badge>
              </span>
              <span className={styles['quiet']}>{sentence}</span>
              {named && isUndoable(leg) ? (
                <span>
                  <UndoPhotos destination={named} />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** Between two destinations, and when all of them have had their turn. */
export function RoundScreen({ round }: { readonly round: Round }) {
  const { goTo, dismissRound, sendTo } = useActions();
  const { severalSystems } = texts;
  const open = round.legs.filter(({ state }) => state.kind === 'failed' || state.kind === 'skipped');
  return (
    <DeliveryFrame
      title={roundTitle(round)}
      lead={undefined}
      aside={round.isOver ? severalSystems.historyHint : severalSystems.nextFollows}
      actions={
        round.isOver ? (
          <>
            <Button onPress={() => goTo('history')}>{severalSystems.seeHistory}</Button>
            {open.length > 0 ? (
              <Button onPress={() => void sendTo(open.map(({ destination }) => destination))}>
                {severalSystems.tryAgain}
              </Button>
            ) : null}
            <Button variant="primary" onPress={dismissRound}>
              {texts.delivery.done}
            </Button>
          </>
        ) : null
      }
      notes={null}
    >
      <RoundPanel round={round} />
    </DeliveryFrame>
  );
}
