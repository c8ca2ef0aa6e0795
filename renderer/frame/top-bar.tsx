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
        more: `${connection.user}, ${connection.mayImport ? 'may import photos' : 'may not import photos'}`,
        state: connection.mayImport ? 'good' : 'bad',
      };
    case 'failed':
      return { name: 'Not connected', more: failureSentence(connection.failure), state: 'bad' };
  }
}

function ConnectionChip() {
  const connection = useApp((state) => state.connection);
  const { goTo } = useActions();
  const { name, more, state } = describeConnection(connection);
  return (
    <button
      type="button"
      className={styles['chip']}
      title={`${name}: ${more}`}
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
      <span className={styles['more']}>{more}</span>
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
      <button type="button" className={styles['search']} onClick={() => look({ isSearchOpen: true })}>
        <span>Search photos, students, actions</span>
        <kbd>{hasCommandKey() ? '⌘ K' : 'Ctrl K'}</kbd>
      </button>
    </header>
  );
}
