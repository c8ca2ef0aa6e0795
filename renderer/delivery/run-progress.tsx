import { useEffect, useRef, useState } from 'react';
import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import type { DestinationTraits } from '../../electron/core/delivery/destination-traits.ts';
import { measureProgress } from '../../electron/core/delivery/item-state.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { classNames } from '../ui/class-names.ts';
import bar from '../ui/progress-bar.module.css';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { photosThereInWords } from './delivery-words.ts';
import {
  addSample,
  certainShare,
  measurePace,
  type Pace,
  paceOfRun,
  percentInWords,
  type Sample,
} from './pace.ts';
import { SpeedLimit } from './speed-limit.tsx';

const everyMs = 500;

/** A delivery's speed, measured twice a second from what was sent until then. */
function usePace(sentBytes: number, bytes: number): Pace | null {
  const latest = useRef(sentBytes);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  latest.current = sentBytes;

  useEffect(() => {
    const timer = setInterval(() => {
      setSamples((known) => addSample(known, { atMs: performance.now(), sentBytes: latest.current }));
    }, everyMs);
    return () => clearInterval(timer);
  }, []);

  return measurePace(samples, bytes - (samples.at(-1)?.sentBytes ?? 0));
}

export function PreparingProgress({
  prepared,
  total,
}: {
  readonly prepared: number;
  readonly total: number;
}) {
  return (
    <Panel label={texts.delivery.progress}>
      <div className={styles['figures']}>
        <strong>{texts.delivery.preparingPhotos}</strong>
        <span className={styles['quiet']}>{texts.delivery.prepared(prepared, total)}</span>
      </div>
      <ProgressBar label={texts.delivery.preparingPhotos} value={prepared} total={total} />
    </Panel>
  );
}

/** What the colors of the bar mean. */
function Legend({ answers }: Pick<DestinationTraits, 'answers'>) {
  const { legend } = texts.delivery;
  return (
    <ul className={styles['legend']}>
      <li>
        <span className={classNames(styles['key'], styles['accepted'])} />
        {answers === 'job' ? legend.confirmedBySis : legend.confirmed}
      </li>
      <li>
        <span className={classNames(styles['key'], styles['sent'])} />
        {answers === 'nothing' ? legend.sent : legend.uploaded}
      </li>
    </ul>
  );
}

/** One bar for all: what the destination has, and paler what is on its way there. */
export function SendingProgress({ run }: { readonly run: DeliveryView }) {
  const { destination, items, share } = run;
  const { answers, usesNetwork } = destination.traits;
  const { bytes, sentBytes } = measureProgress(items);
  const pace = usePace(sentBytes, bytes);
  const words = photosThereInWords(run);
  const percent = percentInWords(share);
  return (
    <Panel label={texts.delivery.progress}>
      <div className={styles['figures']}>
        <strong>{words}</strong>
        <span className={styles['quiet']}>
          {usesNetwork ? texts.delivery.paceAndShare(paceOfRun(run, pace), percent) : percent}
        </span>
      </div>
      <ProgressBar
        label={answers === 'nothing' ? texts.delivery.deliveryBar : texts.delivery.uploadBar}
        value={certainShare(run)}
        pending={share}
        total={1}
        valueLabel={words}
      />
      {usesNetwork ? (
        <div className={bar['foot']}>
          <Legend answers={answers} />
          {bytes > 0 && sentBytes >= bytes ? null : <SpeedLimit />}
        </div>
      ) : null}
    </Panel>
  );
}
