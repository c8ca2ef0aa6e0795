import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'blocked' | 'attention' | 'ready' | 'plain';

export interface BadgeProps {
  readonly tone: Tone;
  /** The tone's own by default; null for none, beside a badge that has one. */
  readonly icon?: IconName | null;
  /** For the pointer, where there may be no room for the words; those themselves by default. */
  readonly title?: string;
  readonly children: ReactNode;
}

const toneIcons: Readonly<Record<Tone, IconName | null>> = {
  blocked: 'blocked',
  attention: 'attention',
  ready: 'ready',
  plain: null,
};

/** A few words with an icon: the color is never the only sign. */
export function Badge({ tone, icon, title, children }: BadgeProps) {
  const name = icon === undefined ? toneIcons[tone] : icon;
  return (
    <span
      className={classNames(styles['badge'], styles[tone])}
      title={title ?? (typeof children === 'string' ? children : undefined)}
    >
      {name ? <Icon name={name} size={12} /> : null}
      <span>{children}</span>
    </span>
  );
}
