import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './app.module.css';

/** On every screen, for as long as the person practices: nobody may take it for the real thing. */
export function PracticeNotice() {
  const isPracticing = useApp((state) => state.practice.kind !== 'none');
  const progress = useApp((state) => state.practiceProgress);
  const { endPractice } = useActions();
  if (!isPracticing && !progress) return null;
  return (
    <div className={styles['notice']}>
      {isPracticing ? (
        <Banner tone="attention" actions={<Button onPress={() => void endPractice()}>End practice</Button>}>
          <b>Practice.</b> Sample photos and a practice system. Nothing leaves this computer.
        </Banner>
      ) : (
        <Banner tone="plain">
          {progress && progress.total > 0
            ? `Drawing sample photos: ${progress.written} of ${progress.total}`
            : 'Preparing the practice…'}
        </Banner>
      )}
    </div>
  );
}
