import { texts } from '../../../electron/core/text/texts.ts';
import { RosterDialog } from '../../roster/roster-dialog.tsx';
import { useActions, useApp } from '../../state/app-context.ts';
import { chipWords } from '../../state/roster-words.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './top-bar.module.css';

/** Which roster photos are checked by; opens all there is to say about it. */
export function RosterChip() {
  const roster = useApp((state) => state.roster);
  const connection = useApp((state) => state.connection);
  const students = useApp((state) => state.students.length);
  const { look } = useActions();
  const { more, isBad } = chipWords(roster, connection, students);
  return (
    <>
      <button
        type="button"
        className={classNames(styles['chip'])}
        title={texts.frame.chip(texts.frame.roster, more)}
        onClick={() => look({ dialog: { kind: 'roster', failed: null } })}
      >
        {isBad ? (
          <span className={styles['bad']}>
            <Icon name="blocked" />
          </span>
        ) : null}
        <span className={styles['name']}>{texts.frame.roster}</span>
        <span className={styles['more']}>{more}</span>
      </button>
      <RosterDialog />
    </>
  );
}
