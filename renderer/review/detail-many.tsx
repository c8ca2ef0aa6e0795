import { useId } from 'react';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { isChangedSinceUpload, standingOf } from '../../electron/core/review/photo-standing.ts';
import { sizeInWords } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { Thumbnail } from '../photo/thumbnail.tsx';
import { useActions } from '../state/app-context.ts';
import { summarise } from '../state/overview.ts';
import { standingName } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { UploadAgainButton } from './arrival-part.tsx';
import styles from './detail.module.css';
import { CenterHeadsButton } from './faces/center-heads-button.tsx';
import { FixAllButton, FixPlanLine, useSafeFixPlan } from './fix-all.tsx';

const shownThumbnails = 6;

/** Several photos at once: what they are, and what can be done with all of them. */
export function DetailMany({ photos }: { readonly photos: readonly PhotoRow[] }) {
  const { removeFixes, leaveOut, takeBack, select, turn, answerChanged, look } = useActions();
  const {
    ready,
    warned,
    blocked,
    changed: waiting,
    leftOut,
    inSis,
    handedOver,
    bytes,
  } = summarise(photos, []);
  const kept = photos.filter(({ isLeftOut }) => !isLeftOut);
  const out = photos.filter(({ isLeftOut }) => isLeftOut);
  const words = texts.detail.many;
  const plan = useSafeFixPlan(photos);
  const lineId = useId();
  const fixed = photos.filter(({ isFixed }) => isFixed);
  const changed = photos.filter((photo) => standingOf(photo) === 'changed');
  const changedSince = photos.filter(isChangedSinceUpload);
  const shown = kept.filter(({ width }) => width !== null);
  const ids = (rows: readonly PhotoRow[]) => rows.map(({ id }) => id);
  const parts: readonly (readonly [string, number])[] = [
    [standingName('ready'), ready],
    [words.withWarning, warned],
    [standingName('blocked'), blocked],
    [standingName('changed'), waiting],
    [standingName('in-sis'), inSis],
    [standingName('handed-over'), handedOver],
    [standingName('left-out'), leftOut],
  ];
  return (
    <aside data-detail className={styles['detail']} aria-label={words.title(photos.length)}>
      <div className={styles['scroll']}>
        <div className={styles['thumbnails']}>
          {photos.slice(0, shownThumbnails).map((photo) => (
            <Thumbnail key={photo.id} photo={photo} />
          ))}
        </div>
        <div className={styles['facts']}>
          <h2>{words.title(photos.length)}</h2>
          <p>{words.size(sizeInWords(bytes))}</p>
        </div>
        <dl className={styles['parts']}>
          {parts
            .filter(([, count]) => count > 0)
            .map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{formatNumber(count)}</dd>
              </div>
            ))}
        </dl>
        {changed.length > 0 ? (
          <section className={classNames(styles['issue'], styles['warning'])}>
            <h3>
              <Icon name="attention" />
              {words.changed(changed.length)}
            </h3>
            <p>{words.changedText(changed.length)}</p>
            <div className={styles['answers']}>
              <Button onPress={() => void answerChanged(ids(changed), true)}>
                {texts.photo.fileChanged.keep}
              </Button>
              <Button onPress={() => void answerChanged(ids(changed), false)}>
                {texts.photo.fileChanged.discard}
              </Button>
            </div>
          </section>
        ) : null}
        {changedSince.length > 0 ? <UploadAgainButton photos={changedSince} /> : null}
        {plan.photoIds.length > 0 ? (
          <div>
            <FixAllButton plan={plan} lineId={lineId} isWide />
            <FixPlanLine plan={plan} lineId={lineId} />
          </div>
        ) : null}
        {shown.length > 0 ? (
          <div className={styles['tools']}>
            <Button onPress={() => look({ dialog: { kind: 'crop', photoId: shown[0]?.id ?? '' } })}>
              <Icon name="crop" /> {texts.crop.open}
            </Button>
            <Button aria-label={texts.crop.rotateLeft} onPress={() => void turn(ids(shown), 3)}>
              <Icon name="turn-left" />
            </Button>
            <Button aria-label={texts.crop.rotateRight} onPress={() => void turn(ids(shown), 1)}>
              <Icon name="turn-right" />
            </Button>
          </div>
        ) : null}
        <CenterHeadsButton photos={photos} isWide />
        {fixed.length > 0 ? (
          <Button isWide onPress={() => void removeFixes(ids(fixed))}>
            {texts.fixes.remove(fixed.length)}
          </Button>
        ) : null}
      </div>
      <div className={styles['actions']}>
        {kept.length > 0 ? (
          <Button isWide onPress={() => void leaveOut(ids(kept))}>
            {words.skip(kept.length)}
          </Button>
        ) : null}
        {out.length > 0 ? (
          <Button isWide onPress={() => void takeBack(ids(out))}>
            {words.includeAgain(out.length)}
          </Button>
        ) : null}
        <Button isWide onPress={() => select([])}>
          {words.clearSelection}
        </Button>
      </div>
    </aside>
  );
}
