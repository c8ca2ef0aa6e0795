import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './app.module.css';

/** On every screen, for as long as the person practices: nobody may take it for the real thing. */
export function PracticeNotice() {
  const { kind } = useApp((state) => state.practice);
  const progress = useApp((state) => state.practiceProgress);
  const { endPractice } = useActions();
  const isPracticing = kind !== 'none';
  if (!isPracticing && !progress) return null;
  return (
    <div className={styles['notice']}>
      {isPracticing ? (
        <Banner
          tone="attention"
          actions={<Button onPress={() => void endPractice()}>{texts.notices.practice.end}</Button>}
        >
          <b>{texts.notices.practice.name}</b>{' '}
          {kind === 'samples' ? texts.notices.practice.samples : texts.notices.practice.ownPhotos}
        </Banner>
      ) : (
        <Banner tone="plain">
          {progress && progress.total > 0
            ? texts.notices.practice.drawing(progress.written, progress.total)
            : texts.notices.practice.preparing}
        </Banner>
      )}
    </div>
  );
}
