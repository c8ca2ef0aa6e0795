import { useMemo } from 'react';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { chooseSure } from '../../state/sure-ones.ts';
import { needsStudent } from '../../state/whose-photo.ts';
import { Button } from '../../ui/button.tsx';
import styles from './suggested-bar.module.css';

function sureWords(sure: number, contested: number): string {
  const { confirm, certain, contested: contestedWords } = texts.matching.bar;
  const words = sure > 0 ? certain(sure) : confirm;
  return contested === 0 ? words : `${words} ${contestedWords(contested)}`;
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
    <section className={styles['bar']} aria-label={texts.matching.bar.title}>
      <p>{sureWords(assignments.length, contested)}</p>
      <div className={styles['buttons']}>
        {assignments.length > 0 ? (
          <Button onPress={() => void assign(assignments)}>
            {texts.matching.bar.accept(assignments.length)}
          </Button>
        ) : null}
        <Button onPress={() => look({ dialog: { kind: 'matching', photoId: first.id } })}>
          {texts.matching.bar.reviewOneByOne}
        </Button>
      </div>
    </section>
  );
}
