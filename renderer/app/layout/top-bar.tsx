import { useSyncExternalStore } from 'react';
import { commands } from '../../../electron/core/contract/commands.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { keysOfCommand } from '../../state/command-keys.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { describeConnection, describeDestinations } from './connection-words.ts';
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
  const own = connection.kind === 'none' ? describeDestinations(settings) : null;
  const { name, more, last, state } = own ?? describeConnection(connection, { run, isOnline, isSisAway });
  return (
    <button
      type="button"
      className={styles['chip']}
      title={`${name}: ${last ? `${more}, ${last}` : more}`}
      onClick={() => openSettings(state === 'good' || own ? 'destinations' : 'sign-in')}
    >
      {state === 'bad' ? (
        <span className={styles['bad']}>
          <Icon name="blocked" />
        </span>
      ) : (
        <span className={classNames(styles['dot'], styles[state])} />
      )}
      <span className={styles['name']}>{name}</span>
      <span className={styles['more']}>{last ? `${more},` : more}</span>
      {last ? <span className={styles['last']}>{last}</span> : null}
    </button>
  );
}

const searchWords = 'Search photos, students, actions';

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
        title={searchWords}
        onClick={() => look({ isSearchOpen: true })}
      >
        <span>
          Search<span className={styles['rest']}> photos, students, actions</span>
        </span>
        <kbd>{keysOfCommand(commands.search)[0]?.join(' ')}</kbd>
      </button>
    </header>
  );
}
