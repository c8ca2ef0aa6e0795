import type { UploadPlan } from '../../electron/core/contract/views.ts';
import { countOf, sizeInWords } from '../../electron/core/shared/amounts.ts';
import { useActions, useOverview } from '../state/app-context.ts';
import { freshView } from '../state/store.ts';
import { useRatioWords } from '../state/use-preset.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './delivery.module.css';
import {
  goesAllTheSame,
  planSentence,
  type SendPlan,
  thoseInWords,
  warningClause,
  warningSentence,
} from './send-plan.ts';

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
  const sentence = warningSentence(plan, ratio);
  const [only] = plan.warnings;
  if (sentence === null || !only) return null;
  if (plan.warnings.length === 1) {
    return (
      <p>
        {sentence} {goesAllTheSame(only.photos)}{' '}
        <LinkButton onPress={() => review({ kind: 'issue', code: only.code, isGoing: true })}>
          look at {thoseInWords(only.photos)}
        </LinkButton>
        .
      </p>
    );
  }
  return (
    <>
      <p>{sentence}</p>
      <ul className={styles['warnings']}>
        {plan.warnings.map(({ code, photos }) => (
          <li key={code}>
            <LinkButton onPress={() => review({ kind: 'issue', code, isGoing: true })}>
              {warningClause(code, photos, ratio)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
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
  return (
    <Panel label="What goes">
      {photoIds.length === 0 && alreadyInSis > 0 ? null : (
        <p className={styles['plan']}>
          {zips
            ? planSentence(zips, isAboutRight)
            : `${countOf(photoIds.length, 'photo')}, about ${sizeInWords(bytes)}.`}
        </p>
      )}
      <div className={styles['stack']}>
        <WarningsView plan={plan} />
        {alreadyInSis > 0 ? (
          <p>
            {countOf(alreadyInSis, 'photo')} {alreadyInSis === 1 ? 'is' : 'are'} in the SIS already and won't
            be uploaded again:{' '}
            <LinkButton onPress={() => review({ kind: 'in-sis' })}>
              look at {thoseInWords(alreadyInSis)}
            </LinkButton>
            .
          </p>
        ) : null}
        {changedSince > 0 ? (
          <p>
            {countOf(changedSince, 'photo of these has', 'photos of these have')} changed since an earlier
            upload:{' '}
            <LinkButton onPress={() => review({ kind: 'changed-since' })}>
              look at {thoseInWords(changedSince)}
            </LinkButton>
            .
          </p>
        ) : null}
        {changed > 0 ? (
          <p>
            {countOf(changed, 'file has', 'files have')} changed since you decided about{' '}
            {changed === 1 ? 'it and is' : 'them and are'} not sent:{' '}
            <LinkButton onPress={() => review({ kind: 'changed' })}>say what holds</LinkButton>.
          </p>
        ) : null}
        {blocked > 0 ? (
          <p>
            {countOf(blocked, 'photo')} cannot be sent:{' '}
            <LinkButton onPress={() => review({ kind: 'blocked' })}>see why</LinkButton>.
          </p>
        ) : null}
        {leftOut > 0 ? (
          <p>
            You left out {countOf(leftOut, 'photo')}:{' '}
            <LinkButton onPress={() => review({ kind: 'left-out' })}>
              look at {thoseInWords(leftOut)}
            </LinkButton>
            .
          </p>
        ) : null}
        {isAboutRight ? (
          <p className={styles['quiet']}>
            Sizes are about right only: photos that are fixed or converted get their own when they are packed.
            Your files stay as they are.
          </p>
        ) : null}
      </div>
    </Panel>
  );
}
