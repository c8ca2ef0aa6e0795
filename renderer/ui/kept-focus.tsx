import { type ReactNode, useEffect, useRef } from 'react';
import styles from './kept-focus.module.css';

export interface KeptFocusProps {
  /** When it changes, what had the focus may be gone. */
  readonly when: string;
  /** What is said to those who hear the screen when the focus comes here. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Takes the focus when the control that had it went away with its screen: Tab then goes on from here, not from the top. */
export function KeptFocus({ when, label, children }: KeptFocusProps) {
  const region = useRef<HTMLDivElement>(null);
  const before = useRef(when);

  useEffect(() => {
    // At the start nothing had it.
    if (before.current === when) return;
    before.current = when;
    if (document.activeElement === document.body) region.current?.focus({ preventScroll: true });
  }, [when]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields.
    <div ref={region} className={styles['region']} role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
}
