import { durationInWords } from '../../electron/core/amounts.ts';
import { failureSentence } from '../../electron/core/messages.ts';
import { useActions } from '../app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Footer, Panel, Screen, ScreenHeading } from '../ui/screen.tsx';
import styles from './other-ways.module.css';
import { measureWay, type WayRun, zipState } from './way-words.ts';
import { ZipRows } from './zip-rows.tsx';

/** While zips are saved or sent. */
export function WayGoing({ run }: { readonly run: WayRun }) {
  const { stopRun } = useActions();
  const { title, words, value, total } = measureWay(run);
  const waiting = run.kind === 'delivering' ? run.waiting : null;
  const zips = run.kind === 'delivering' ? run.zips : [];
  return (
    <Screen
      footer={
        <Footer actions={<Button onPress={() => void stopRun()}>Stop</Button>}>
          <span className={styles['quiet']}>
            You can keep working: this goes on in the background. What is there stays there.
          </span>
        </Footer>
      }
    >
      <ScreenHeading title={title} lead={run.kind === 'delivering' ? `To ${run.address}.` : undefined} />
      <div className={styles['notes']}>
        {waiting ? (
          <Banner tone="attention">
            {failureSentence(waiting.failure)} Trying again in {durationInWords(waiting.delayMs)}.
          </Banner>
        ) : null}
      </div>
      <Panel label="Progress">
        <p>{words}</p>
        <ProgressBar label={title} total={total} {...(value === null ? {} : { value })} valueLabel={words} />
      </Panel>
      <ZipRows zips={zips.map((zip) => ({ ...zip, aside: zipState(zip) }))} />
    </Screen>
  );
}
