import { type DeliveryView, goingTo, waitingItem } from '../../../electron/core/delivery/delivery-view.ts';
import { durationInWords } from '../../../electron/core/shared/amounts.ts';
import { failureSentence } from '../../../electron/core/text/messages.ts';
import { useActions } from '../../state/app-context.ts';
import type { WayRun } from '../../state/going-way.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import bar from '../../ui/progress-bar.module.css';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Footer, Panel, Screen, ScreenHeading } from '../../ui/screen.tsx';
import { LifeBanner } from '../life-banner.tsx';
import { PauseButton } from '../pause-button.tsx';
import { SpeedLimit } from '../speed-limit.tsx';
import { paceInWords } from '../upload-words.ts';
import { usePace } from '../use-pace.ts';
import styles from './other-ways.module.css';
import { measureWay, wayLifeInWords, zipState } from './way-words.ts';
import { ZipRows } from './zip-rows.tsx';

function DeliveringNotes({ run }: { readonly run: DeliveryView }) {
  const waiting = waitingItem(run.items);
  const life = wayLifeInWords(run);
  if (life) return <LifeBanner life={life} />;
  return waiting ? (
    <Banner tone="attention">
      {failureSentence(waiting.failure)} Trying again in {durationInWords(waiting.delayMs)}.
    </Banner>
  ) : null;
}

/** How fast it goes, and how fast it may. */
function DeliveringPace({ run }: { readonly run: DeliveryView }) {
  const { value, total } = measureWay(run);
  const pace = usePace(value ?? 0, total);
  const isMoving = run.status.kind === 'running' && waitingItem(run.items) === null;
  return (
    <div className={bar['foot']}>
      <span className={styles['quiet']}>{isMoving ? paceInWords(pace) : 'nothing is being sent'}</span>
      <SpeedLimit />
    </div>
  );
}

/** While zips are saved or sent. */
export function WayGoing({ run }: { readonly run: WayRun }) {
  const { stopRun } = useActions();
  const { title, words, value, total } = measureWay(run);
  const delivering = goingTo(run, 'sftp');
  const zips = delivering?.items ?? [];
  const isPaused = delivering?.status.kind === 'paused';
  return (
    <Screen
      footer={
        <Footer>
          {/* Bottom left: what was pressed to begin stood at the right, and may be pressed twice. */}
          <Button onPress={() => void stopRun()}>Stop</Button>
          {delivering ? <PauseButton isPaused={isPaused} /> : null}
          <span className={styles['quiet']}>
            {isPaused
              ? 'You can also close Picture Day and continue another day.'
              : 'You can keep working: this goes on in the background. What is there stays there.'}
          </span>
        </Footer>
      }
    >
      <ScreenHeading title={title} lead={delivering ? `To ${delivering.destination.label}.` : undefined} />
      <div className={styles['notes']}>{delivering ? <DeliveringNotes run={delivering} /> : null}</div>
      <Panel label="Progress">
        <p>{words}</p>
        <ProgressBar label={title} total={total} {...(value === null ? {} : { value })} valueLabel={words} />
        {delivering ? <DeliveringPace run={delivering} /> : null}
      </Panel>
      <ZipRows zips={zips.map((item) => ({ item, aside: zipState(item) }))} />
    </Screen>
  );
}
