import type { PracticeKind } from '../../electron/core/contract/practice.ts';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import styles from './settings.module.css';

/** The way to practice, wherever somebody has no system to sign in to. */
export function PracticeButton({ kind = 'samples' }: { readonly kind?: PracticeKind }) {
  const isDisabled = useApp(
    ({ practice, practiceProgress, run }) =>
      practice.kind !== 'none' || practiceProgress !== null || isRunGoing(run),
  );
  const { startPractice } = useActions();
  return (
    <Button isDisabled={isDisabled} onPress={() => void startPractice(kind)}>
      {texts.commands.labels[kind === 'samples' ? 'practice' : 'practice-upload']}
    </Button>
  );
}

export function PracticePart() {
  const { title, hint } = texts.settings.practice;
  return (
    <Panel label={title}>
      <div className={styles['part']}>
        <h2>{title}</h2>
        <p className={styles['quiet']}>{hint}</p>
        <div className={styles['row']}>
          <PracticeButton />
        </div>
      </div>
    </Panel>
  );
}

/** In place of the person's own systems, which a practice must not reach. */
export function PracticeEnd() {
  const { endPractice } = useActions();
  const { title, going, end } = texts.settings.practice;
  return (
    <Panel label={title}>
      <div className={styles['part']}>
        <h2>{title}</h2>
        <p className={styles['quiet']}>{going}</p>
        <div className={styles['row']}>
          <Button onPress={() => void endPractice()}>{end}</Button>
        </div>
      </div>
    </Panel>
  );
}
