import { useEffect, useRef, useState } from 'react';
import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { measureProgress } from '../../electron/core/delivery/item-state.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { classNames } from '../ui/class-names.ts';
import bar from '../ui/progress-bar.module.css';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { destinationWords, photosThereInWords } from './delivery-words.ts';
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
    <Panel label="Progress">
      <div className={styles['figures']}>
        <strong>Getting the photos ready</strong>
        <span className={styles['quiet']}>
          {formatNumber(prepared)} of {countOf(total, 'photo')}
        </span>
      </div>
      <ProgressBar label="Getting the photos ready" value={prepared} total={total} />
    </Panel>
  );
}

/** What the colors of the bar mean. */
function Legend({ there }: { readonly there: string }) {
  return (
    <ul className={styles['legend']}>
      <li>
        <span className={classNames(styles['key'], styles['accepted'])} />
        {there}
      </li>
      <li>
        <span className={classNames(styles['key'], styles['sent'])} />
        sent, not yet confirmed
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
  const there = answers === 'outcome' ? 'done' : destinationWords[destination.kind].there;
  return (
    <Panel label="Progress">
      <div className={styles['figures']}>
        <strong>{words}</strong>
        <span className={styles['quiet']}>
          {usesNetwork ? (
            <>
              <span>{paceOfRun(run, pace)}</span>
              {`, ${percentInWords(share)}`}
            </>
          ) : (
            percentInWords(share)
          )}
        </span>
      </div>
      <ProgressBar
        label={answers === 'job' ? 'Upload' : 'Delivery'}
        value={certainShare(run)}
        pending={share}
        total={1}
        valueLabel={words}
      />
      {usesNetwork ? (
        <div className={bar['foot']}>
          <Legend there={answers === 'job' ? 'accepted or imported by the SIS' : there} />
          {bytes > 0 && sentBytes >= bytes ? null : <SpeedLimit />}
        </div>
      ) : null}
    </Panel>
  );
}
