import { useSyncExternalStore } from 'react';
import { commands } from '../../../electron/core/contract/commands.ts';
import { sisInUse } from '../../../electron/core/contract/destination-settings.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { keysOfCommand } from '../../state/command-keys.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { describeConnection } from './connection-words.ts';
import { RosterChip } from './roster-chip.tsx';
import styles from './top-bar.module.css';

function watchOnline(onChange: () => void): () => void {
  window.addEventListener('online', onChange);
  window.addEventListener('offline', onChange);
  return () => {
    window.removeEventListener('online', onChange);
    window.removeEventListener('offline', onChange);
  };
}

function ConnectionChip() {
  const connection = useApp((state) => state.connection);
  const run = useApp((state) => state.run);
  const isSisAway = useApp((state) => state.isSisAway);
  const isOnline = useSyncExternalStore(watchOnline, () => navigator.onLine);
  const { openSettings } = useActions();
  const settings = useApp((known) => known.settings);
  const words = describeConnection(connection, settings, { run, isOnline, isSisAway });
  const { name, more, last, title, state } = words;
  const isSignedOut = connection.kind === 'none' && settings !== null && sisInUse(settings) !== null;
  return (
    <button
      type="button"
      className={styles['chip']}
      title={title}
      onClick={() => openSettings(state === 'bad' || isSignedOut ? 'sign-in' : 'destinations')}
    >
      {state === 'bad' ? (
        <span className={styles['bad']}>
          <Icon name="blocked" />
        </span>
      ) : (
        <span className={classNames(styles['dot'], styles[state])} />
      )}
      <span className={styles['name']}>{name}</span>
      <span className={styles['more']}>{more}</span>
      {last ? <span className={styles['last']}>{last}</span> : null}
    </button>
  );
}

export function TopBar() {
  const { look } = useActions();
  return (
    <header className={styles['bar']}>
      <ConnectionChip />
      <RosterChip />
      <div className={styles['gap']} />
      <button
        type="button"
        className={styles['search']}
        title={texts.frame.search}
        onClick={() => look({ isSearchOpen: true })}
      >
        <span className={styles['long']}>{texts.frame.search}</span>
        <span className={styles['short']}>{texts.frame.searchShort}</span>
        <kbd>{keysOfCommand(commands.search)[0]?.join(' ')}</kbd>
      </button>
    </header>
  );
}
