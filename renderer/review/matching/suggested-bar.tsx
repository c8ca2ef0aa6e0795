import { useMemo } from 'react';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { chooseSure } from '../../state/sure-ones.ts';
import { needsStudent } from '../../state/whose-photo.ts';
import { Button } from '../../ui/button.tsx';
import styles from './suggested-bar.module.css';

function sureWords(sure: number, contested: number): string {
  const words =
    sure > 0
      ? `${countOf(sure, 'photo is', 'photos are')} sure: an ID says whose. The others need your yes.`
      : 'These need your yes, one by one.';
  if (contested === 0) return words;
  return `${words} ${countOf(contested, 'more has', 'more have')} an ID, but its student has another photo: compare them.`;
}

/** Over the suggestions: the sure ones all at once, the others side by side. */
export function SuggestedBar({ photos }: { readonly photos: readonly PhotoRow[] }) {
  const isShown = useApp((state) => state.filter.kind === 'suggested');
  const all = useApp((state) => state.photos);
  const { assign, look } = useActions();
  const { assignments, contested } = useMemo(
    () => (isShown ? chooseSure(all.values()) : { assignments: [], contested: 0 }),
    [isShown, all],
  );
  const first = photos.find(needsStudent);
  if (!isShown || !first) return null;
  return (
    <section className={styles['bar']} aria-label="Suggested students">
      <p>{sureWords(assignments.length, contested)}</p>
      <div className={styles['buttons']}>
        {assignments.length > 0 ? (
          <Button onPress={() => void assign(assignments)}>
            {assignments.length === 1
              ? 'Use the sure one'
              : `Use the ${formatNumber(assignments.length)} sure ones`}
          </Button>
        ) : null}
        <Button onPress={() => look({ dialog: { kind: 'matching', photoId: first.id } })}>
          Go through them side by side
        </Button>
      </div>
    </section>
  );
}
