import { failureSentence } from '../../electron/core/messages.ts';
import type { ConnectionState } from '../../electron/core/views.ts';
import { useActions, useApp } from '../app-context.ts';
import { RosterChip } from '../roster/roster-chip.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './top-bar.module.css';
import { hasCommandKey } from './use-shortcuts.ts';

interface ConnectionWords {
  readonly name: string;
  readonly more: string;
  /** Never cut short, whatever room there is. */
  readonly last?: string;
  readonly state: 'good' | 'bad' | 'idle';
}

function describeConnection(connection: ConnectionState): ConnectionWords {
  switch (connection.kind) {
    case 'none':
      return { name: 'No SIS yet', more: 'set it up', state: 'idle' };
    case 'connecting':
      return { name: 'Signing in', more: connection.url, state: 'idle' };
    case 'connected':
      return {
        name: connection.system,
        more: connection.user,
        last: connection.mayImport ? 'may import photos' : 'may not import photos',
        state: connection.mayImport ? 'good' : 'bad',
      };
    case 'failed':
      return { name: 'Not connected', more: failureSentence(connection.failure), state: 'bad' };
  }
}

function ConnectionChip() {
  const connection = useApp((state) => state.connection);
  const { goTo } = useActions();
  const { name, more, last, state } = describeConnection(connection);
  return (
    <button
      type="button"
      className={styles['chip']}
      title={`${name}: ${last ? `${more}, ${last}` : more}`}
      onClick={() => goTo('settings')}
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
        <kbd>{hasCommandKey() ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
    </header>
  );
}
