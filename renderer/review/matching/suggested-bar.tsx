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
      ? `${countOf(sure, 'certain match', 'certain matches')} (by ID). Please confirm the others one by one.`
      : 'Please confirm these one by one.';
  if (contested === 0) return words;
  return `${words} ${countOf(contested, 'more photo contains', 'more photos contain')} the ID of a student who already has a photo: compare them.`;
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
              ? 'Accept 1 certain match'
              : `Accept ${formatNumber(assignments.length)} certain matches`}
          </Button>
        ) : null}
        <Button onPress={() => look({ dialog: { kind: 'matching', photoId: first.id } })}>
          Review one by one
        </Button>
      </div>
    </section>
  );
}
