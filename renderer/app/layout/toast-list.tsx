import { useEffect, useLayoutEffect, useRef } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import type { Toast } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './toast-list.module.css';

const shownMs = 10_000;

function ToastView({ toast, isHeld }: { readonly toast: Toast; readonly isHeld: boolean }) {
  const { dismissToast } = useActions();
  const { id, action, links, text, tone } = toast;
  const item = useRef<HTMLLIElement>(null);
  const buttons = [...links, ...(action ? [action] : [])];

  useEffect(() => {
    // Bad news stays until somebody has read it.
    if (isHeld || tone === 'bad') return;
    const timer = setTimeout(() => dismissToast(id), shownMs);
    return () => clearTimeout(timer);
  }, [id, tone, isHeld, dismissToast]);

  // Where there is no room for all messages, the newest one is in view.
  useLayoutEffect(() => {
    item.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  return (
    <li ref={item} className={classNames(styles['toast'], styles[tone])}>
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

/** What has just happened, with Undo where there is one. @param isHeld while the pointer or the focus is on it. */
export function ToastList({ isHeld }: { readonly isHeld: boolean }) {
  const toasts = useApp((state) => state.toasts);
  return (
    <ul className={styles['list']} aria-live="polite">
      {toasts.map((toast) => (
        <ToastView key={toast.id} toast={toast} isHeld={isHeld} />
      ))}
    </ul>
  );
}
