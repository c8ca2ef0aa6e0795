import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { measureProgress } from '../../electron/core/delivery/item-state.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { classNames } from '../ui/class-names.ts';
import bar from '../ui/progress-bar.module.css';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { Panel } from '../ui/screen.tsx';
import { certainShare, percentInWords } from './certain-share.ts';
import { SpeedLimit } from './speed-limit.tsx';
import styles from './upload.module.css';
import { paceOfRun } from './upload-words.ts';
import { usePace } from './use-pace.ts';
import { isAllAccepted } from './zips-of-run.ts';

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
          {prepared.toLocaleString('en-US')} of {countOf(total, 'photo')}
        </span>
      </div>
      <ProgressBar label="Getting the photos ready" value={prepared} total={total} />
    </Panel>
  );
}

/** One bar for all: what the SIS has, and paler what is on its way there. */
export function SendingProgress({ run }: { readonly run: DeliveryView }) {
  const { items: chunks, status: life, share } = run;
  const { bytes, sentBytes, photos, acceptedPhotos } = measureProgress(chunks);
  const pace = usePace(sentBytes, bytes);
  const isAllSent = sentBytes >= bytes;
  const withSis = `${acceptedPhotos.toLocaleString('en-US')} of ${countOf(photos, 'photo')} ${photos === 1 ? 'is' : 'are'} with the SIS`;
  const words = paceOfRun({ life, isAllSent, isAllAccepted: isAllAccepted(chunks) }, pace);
  return (
    <Panel label="Progress">
      <div className={styles['figures']}>
        <strong>{withSis}</strong>
        <span className={styles['quiet']}>
          <span>{words}</span>
          {`, ${percentInWords(share)}`}
        </span>
      </div>
      <ProgressBar label="Upload" value={certainShare(run)} pending={share} total={1} valueLabel={withSis} />
      <div className={bar['foot']}>
        <ul className={styles['legend']}>
          <li>
            <span className={classNames(styles['key'], styles['accepted'])} />
            accepted or imported by the SIS
          </li>
          <li>
            <span className={classNames(styles['key'], styles['sent'])} />
            sent, not yet confirmed
          </li>
        </ul>
        {isAllSent ? null : <SpeedLimit />}
      </div>
    </Panel>
  );
}
