import { overAt } from '../../../electron/core/delivery/delivery-view.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import styles from './other-ways.module.css';

/** The way to the other ways, from the upload. */
export function OtherWaysHint() {
  const isOnSftp = useApp(({ run }) => (overAt(run, 'sftp')?.email ?? null) !== null);
  const { goTo } = useActions();
  return (
    <p className={styles['quiet']}>
      {isOnSftp ? 'These photos are on the SFTP already. ' : 'By SFTP, or as zips for the SIS’s own page? '}
      <LinkButton onPress={() => goTo('other-ways')}>
        {isOnSftp ? 'See the e-mail to send' : 'Other ways to deliver'}
      </LinkButton>
    </p>
  );
}
