import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  /** False hides the title from the eye only. */
  readonly isTitleShown?: boolean;
  /** `full` takes the window, for a picture. */
  readonly width?: 'narrow' | 'wide' | 'full';
}

export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, footer, isTitleShown = true, width = 'narrow' } = props;
  return (
    <ModalOverlay
      className={classNames(styles['overlay'], width === 'full' && styles['filled'])}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) onClose();
      }}
    >
      <Modal className={classNames(styles['modal'], styles[width])}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <Heading slot="title" className={classNames(isTitleShown ? styles['title'] : styles['hidden'])}>
            {title}
          </Heading>
          {children}
          {footer ? <div className={styles['footer']}>{footer}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
