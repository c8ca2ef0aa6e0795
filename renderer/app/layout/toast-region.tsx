import { useEffect, useRef, useState } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import type { Toast } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from '../../ui/toast-region.module.css';

const shownMs = 10_000;

function ToastView({ toast, isHeld }: { readonly toast: Toast; readonly isHeld: boolean }) {
  const { dismissToast } = useActions();
  const { id, action, links, text, tone } = toast;
  const buttons = [...links, ...(action ? [action] : [])];

  useEffect(() => {
    // Bad news stays until somebody has read it.
    if (isHeld || tone === 'bad') return;
    const timer = setTimeout(() => dismissToast(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, tone, isHeld, dismissToast]);

  return (
    <li className={classNames(styles['toast'], styles[tone])}>
      {tone === 'plain' ? null : <Icon name={tone === 'bad' ? 'blocked' : 'ready'} size={20} />}
      <span className={styles['text']}>{text}</span>
      <Button variant="plain" aria-label={texts.ui.closeMessage} onPress={() => dismissToast(id)}>
        <Icon name="close" />
      </Button>
      {buttons.length > 0 ? (
        <div className={styles['actions']}>
          {buttons.map(({ label, run }) => (
            <Button
              key={label}
              onPress={() => {
                dismissToast(id);
                run();
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}

/** What has just happened, with Undo where there is one. Waits while the pointer or the focus is on it. */
export function ToastRegion() {
  const toasts = useApp((state) => state.toasts);
  const [isHeld, setHeld] = useState(false);
  const cameFrom = useRef<Element | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a message that went away may have taken the focus along.
  useEffect(() => {
    if (document.activeElement !== document.body || !(cameFrom.current instanceof HTMLElement)) return;
    cameFrom.current.focus();
    cameFrom.current = null;
  }, [toasts]);

  return (
    <section
      className={styles['region']}
      aria-label={texts.frame.messages}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ relatedTarget, currentTarget }) => {
        setHeld(true);
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget;
      }}
      onBlur={() => setHeld(false)}
    >
      <ul className={styles['list']}>
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} isHeld={isHeld} />
        ))}
      </ul>
    </section>
  );
}
