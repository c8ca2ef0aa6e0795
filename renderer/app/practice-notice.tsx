import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './app.module.css';

/** On every screen, for as long as the person practices: nobody may take it for the real thing. */
export function PracticeNotice() {
  const { kind } = useApp((state) => state.practice);
  const { endPractice } = useActions();
  if (kind === 'none') return null;
  const { practice } = texts.notices;
  return (
    <div className={styles['notice']}>
      <Banner tone="attention" actions={<Button onPress={() => void endPractice()}>{practice.end}</Button>}>
        <b>{practice.name}</b> {kind === 'samples' ? practice.samples : practice.ownPhotos}
      </Banner>
    </div>
  );
}

/** While its photos are drawn. */
export function PracticeProgress() {
  const isPracticing = useApp(({ practice }) => practice.kind !== 'none');
  const progress = useApp((state) => state.practiceProgress);
  if (isPracticing || !progress) return null;
  const { written, total } = progress;
  const { practice } = texts.notices;
  return <Banner tone="plain">{total > 0 ? practice.drawing(written, total) : practice.preparing}</Banner>;
}
