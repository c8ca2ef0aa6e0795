import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { canMove } from '../state/decisions.ts';
import { stepWords } from '../state/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './review.module.css';

/** Undo or Redo, with what it would undo or redo. */
export function StepButton({ kind }: { readonly kind: 'undo' | 'redo' }) {
  const step = useApp((state) => state.steps[kind]);
  const isReady = useApp((state) => canMove(state, kind));
  const actions = useActions();
  const name = texts.review[kind];
  const words = step ? stepWords(step) : '';
  const whole = kind === 'undo' ? texts.review.undoStep(words) : texts.review.redoStep(words);
  return (
    <span title={step ? whole : undefined}>
      <Button isDisabled={!isReady} aria-label={step ? whole : name} onPress={() => void actions[kind]()}>
        <Icon name={kind} />
        {name}
        {step ? <small className={styles['step']}>{words}</small> : null}
      </Button>
    </span>
  );
}
