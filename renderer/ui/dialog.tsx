import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { followFocus, nearestIn } from './follow-focus.ts';

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

type ContentProps = Pick<DialogProps, 'title' | 'children' | 'footer' | 'isTitleShown'>;

/** Title and buttons stay where they are; what is between them scrolls. */
function Content({ title, children, footer, isTitleShown = true }: ContentProps) {
  const dialog = useRef<HTMLElement>(null);
  // React Aria waits for every transition on the page before it moves the focus here after a press. Keys pressed
  // meanwhile, Escape among them, would go to the page beneath.
  useLayoutEffect(() => {
    const { current } = dialog;
    if (current && !current.contains(document.activeElement)) current.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const { current } = dialog;
    return current ? followFocus(current, (places) => nearestIn(current, places)) : undefined;
  }, []);
  return (
    <AriaDialog ref={dialog} className={styles['dialog'] ?? ''}>
      <Heading slot="title" className={classNames(isTitleShown ? styles['title'] : styles['hidden'])}>
        {title}
      </Heading>
      <div className={styles['body']}>{children}</div>
      {footer ? <div className={styles['footer']}>{footer}</div> : null}
    </AriaDialog>
  );
}

export function Dialog({ isOpen, onClose, width = 'narrow', ...content }: DialogProps) {
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
        <Content {...content} />
      </Modal>
    </ModalOverlay>
  );
}
