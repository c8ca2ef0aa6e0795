import { type ReactNode, useEffect, useRef } from 'react';
import styles from './kept-focus.module.css';

export interface KeptFocusProps {
  /** When it changes, what had the focus may be gone. */
  readonly when: string;
  readonly children: ReactNode;
}

/** Takes the focus when the control that had it went away with its screen: Tab then goes on from here, not from the top. */
export function KeptFocus({ when, children }: KeptFocusProps) {
  const region = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the change is what may have taken the focus away.
  useEffect(() => {
    if (document.activeElement === document.body) region.current?.focus({ preventScroll: true });
  }, [when]);

  return (
    <div ref={region} className={styles['region']} tabIndex={-1}>
      {children}
    </div>
  );
}
