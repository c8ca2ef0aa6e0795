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
        <Banner tone="attention" actions={<Button onPress={() => void endPractice()}>End practice</Button>}>
          <b>Practice.</b>{' '}
          {kind === 'samples'
            ? 'Sample photos and a practice system. Nothing leaves this computer.'
            : 'Your own photos and a practice system. Nothing leaves this computer: your SIS does not get these photos. Changes you make now are not kept.'}
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
