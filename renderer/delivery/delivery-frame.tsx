import type { ReactNode } from 'react';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import styles from './delivery.module.css';

export interface DeliveryFrameProps {
  readonly title: string;
  readonly lead: string | undefined;
  readonly actions: ReactNode;
  /** Beside the buttons. */
  readonly aside: string;
  /** Banners, below the title. */
  readonly notes: ReactNode;
  readonly children?: ReactNode;
}

/** What is the same before and after a delivery, wherever it goes. */
export function DeliveryFrame({ title, lead, actions, aside, notes, children }: DeliveryFrameProps) {
  return (
    <Screen
      footer={
        <Footer actions={actions}>
          <span className={styles['quiet']}>{aside}</span>
        </Footer>
      }
    >
      <ScreenHeading title={title} lead={lead} />
      <div className={styles['stack']}>{notes}</div>
      {children}
    </Screen>
  );
}
