import type { Settings } from '../../electron/core/contract/settings.ts';
import { mostHistoryDays } from '../../electron/core/policy/policy-schema.ts';
import { Panel } from '../ui/screen.tsx';
import { EntryField } from './entry-field.tsx';
import { checkNumber } from './number-entry.ts';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

/** How long the list of uploads goes back. */
export function HistoryPart({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  return (
    <Panel label="History">
      <div className={styles['part']}>
        <h2>History</h2>
        <EntryField
          label="Days that uploads stay in the history"
          description="Older ones are deleted when Picture Day starts. What is in the SIS stays there."
          managedBy="historyDays"
          kept={String(settings.historyDays)}
          onKeep={(text) => {
            const check = checkNumber(text, 1, mostHistoryDays, 'days');
            if (check.kind === 'wrong') return check.sentence;
            if (!Number.isInteger(check.value)) return 'Type whole days.';
            void saving.save({ historyDays: check.value });
            return null;
          }}
        />
      </div>
    </Panel>
  );
}
