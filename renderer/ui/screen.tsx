import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './screen.module.css';

export interface ScreenProps {
  readonly children: ReactNode;
  /** A `Footer`. */
  readonly footer?: ReactNode;
  /** False where the screen lays out and scrolls its parts itself. */
  readonly isPadded?: boolean;
}

export function Screen({ children, footer, isPadded = true }: ScreenProps) {
  return (
    <div className={styles['screen']}>
      {isPadded ? (
        // What scrolls can be scrolled by keyboard, also where nothing in it takes the focus.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 asks for it.
        <div className={styles['pane']} tabIndex={0}>
          {children}
        </div>
      ) : (
        <div className={styles['bare']}>{children}</div>
      )}
      {footer}
    </div>
  );
}

export interface FooterProps {
  /** What it all comes to, bottom left. */
  readonly children?: ReactNode;
  /** Quiet buttons, then the screen's one primary button. */
  readonly actions?: ReactNode;
}

export function Footer({ children, actions }: FooterProps) {
  return (
    <footer className={styles['footer']} data-footer>
      <div className={styles['summary']}>{children}</div>
      <div className={styles['actions']}>{actions}</div>
    </footer>
  );
}

export interface HeadingProps {
  readonly title: string;
  readonly lead?: ReactNode;
}

/** The screen's one h1. */
export function ScreenHeading({ title, lead }: HeadingProps) {
  return (
    <div className={styles['heading']}>
      <h1>{title}</h1>
      {lead ? <p>{lead}</p> : null}
    </div>
  );
}

export interface PanelProps {
  readonly children: ReactNode;
  /** Names it as a region. */
  readonly label?: string;
  readonly isTight?: boolean;
}

export function Panel({ children, label, isTight = false }: PanelProps) {
  return (
    <section className={classNames(styles['panel'], isTight && styles['tight'])} aria-label={label}>
      {children}
    </section>
  );
}
