import { commands } from '../../electron/core/contract/commands.ts';
import type { PracticeKind } from '../../electron/core/contract/practice.ts';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
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
      {commands[kind === 'samples' ? 'practice' : 'practice-upload'].label}
    </Button>
  );
}

export function PracticePart() {
  return (
    <Panel label="Practice">
      <div className={styles['part']}>
        <h2>Practice</h2>
        <p className={styles['quiet']}>
          Drawn photos and a practice system, to try everything out or to train a colleague. Nothing leaves
          this computer. Your settings and your open folder come back when you end the practice.
        </p>
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
  return (
    <Panel label="Practice">
      <div className={styles['part']}>
        <h2>Where the photos go</h2>
        <p className={styles['quiet']}>
          You are practicing: photos go to a practice system on this computer. End the practice to see and
          change your own systems.
        </p>
        <div className={styles['row']}>
          <Button onPress={() => void endPractice()}>End practice</Button>
        </div>
      </div>
    </Panel>
  );
}
