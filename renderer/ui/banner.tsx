import type { ReactNode } from 'react';
import { texts } from '../../electron/core/text/texts.ts';
import type { Tone } from './badge.tsx';
import styles from './banner.module.css';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export interface BannerProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Buttons that do something about it. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

const icons: Readonly<Record<Tone, IconName>> = {
  blocked: 'blocked',
  attention: 'attention',
  ready: 'ready',
  plain: 'info',
};

/** A sentence that stays where it is until what it says is no longer so. */
export function Banner({ tone, children, actions, onDismiss }: BannerProps) {
  return (
    <div
      className={classNames(styles['banner'], styles[tone])}
      role={tone === 'blocked' ? 'alert' : 'status'}
    >
      <Icon name={icons[tone]} size={20} />
      <div className={styles['content']}>
        <div className={styles['text']}>{children}</div>
        {actions ? <div className={styles['actions']}>{actions}</div> : null}
      </div>
      {onDismiss ? (
        <Button variant="plain" aria-label={texts.ui.closeMessage} onPress={onDismiss}>
          <Icon name="close" />
        </Button>
      ) : null}
    </div>
  );
}
