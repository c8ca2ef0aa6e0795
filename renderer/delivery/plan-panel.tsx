import type { UploadPlan } from '../../electron/core/contract/views.ts';
import { sizeInWords } from '../../electron/core/shared/amounts.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useOverview } from '../state/app-context.ts';
import { freshView } from '../state/store.ts';
import { useRatioWords } from '../state/use-preset.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import { planSentence, type SendPlan } from './send-plan.ts';

function useReview() {
  const { goTo, look } = useActions();
  return (filter: Parameters<typeof look>[0]['filter']) => {
    if (filter) look({ ...freshView, filter });
    goTo('review');
  };
}

function WarningsView({ plan }: { readonly plan: SendPlan }) {
  const review = useReview();
  const ratio = useRatioWords();
  const { uploadPlan } = texts;
  const { warned, warnings } = plan;
  const [only, ...others] = warnings;
  if (!only) return null;
  if (others.length === 0) {
    return (
      <p>
        {uploadPlan.onlyWarning(only.code, only.photos, ratio)}{' '}
        <LinkButton onPress={() => review({ kind: 'issue', code: only.code, isGoing: true })}>
          {uploadPlan.reviewThem(only.photos)}
        </LinkButton>
      </p>
    );
  }
  return (
    <>
      <p>{uploadPlan.warned(warned)}</p>
      <ul className={styles['warnings']}>
        {warnings.map(({ code, photos }) => (
          <li key={code}>
            <LinkButton onPress={() => review({ kind: 'issue', code, isGoing: true })}>
              {uploadPlan.warning(code, photos, ratio)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}

interface NoteProps {
  readonly sentence: string;
  readonly link: string;
  readonly onShow: () => void;
}

function Note({ sentence, link, onShow }: NoteProps) {
  return (
    <p>
      {sentence} <LinkButton onPress={onShow}>{link}</LinkButton>
    </p>
  );
}

export interface PlanPanelProps {
  readonly plan: SendPlan;
  /** The engine's, for all that would go; null while it is not known. */
  readonly zips: UploadPlan | null;
}

/** What goes, in how many zips, what stays here, and what is odd about what goes. */
export function PlanPanel({ plan, zips }: PlanPanelProps) {
  const review = useReview();
  const { changedSince } = useOverview();
  const { photoIds, bytes, leftOut, blocked, alreadyInSis, changed, isAboutRight } = plan;
  if (photoIds.length + leftOut + blocked + alreadyInSis + changed === 0) return null;
  const { uploadPlan } = texts;
  return (
    <Panel label={uploadPlan.planPanel}>
      {photoIds.length === 0 && alreadyInSis > 0 ? null : (
        <p className={styles['plan']}>
          {zips ? planSentence(zips, isAboutRight) : uploadPlan.roughly(photoIds.length, sizeInWords(bytes))}
        </p>
      )}
      <div className={styles['stack']}>
        <WarningsView plan={plan} />
        {alreadyInSis > 0 ? (
          <Note
            sentence={uploadPlan.alreadyInSis(alreadyInSis)}
            link={uploadPlan.showThem(alreadyInSis)}
            onShow={() => review({ kind: 'in-sis' })}
          />
        ) : null}
        {changedSince > 0 ? (
          <Note
            sentence={uploadPlan.changedSinceUpload(changedSince)}
            link={uploadPlan.showThem(changedSince)}
            onShow={() => review({ kind: 'changed-since' })}
          />
        ) : null}
        {changed > 0 ? (
          <Note
            sentence={uploadPlan.changedFiles(changed)}
            link={uploadPlan.reviewChangedFiles(changed)}
            onShow={() => review({ kind: 'changed' })}
          />
        ) : null}
        {blocked > 0 ? (
          <Note
            sentence={uploadPlan.cannotUpload(blocked)}
            link={uploadPlan.showThem(blocked)}
            onShow={() => review({ kind: 'blocked' })}
          />
        ) : null}
        {leftOut > 0 ? (
          <Note
            sentence={uploadPlan.skipped(leftOut)}
            link={uploadPlan.showThem(leftOut)}
            onShow={() => review({ kind: 'left-out' })}
          />
        ) : null}
        {isAboutRight ? <p className={styles['quiet']}>{uploadPlan.originalsUnchanged}</p> : null}
      </div>
    </Panel>
  );
}
