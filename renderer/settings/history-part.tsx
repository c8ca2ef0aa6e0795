import type { Settings } from '../../electron/core/contract/settings.ts';
import { mostHistoryDays } from '../../electron/core/policy/policy-schema.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { Panel } from '../ui/screen.tsx';
import { EntryField } from './entry-field.tsx';
import { checkNumber } from './number-entry.ts';
import { SettingPlace } from './setting-place.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

/** How long the list of uploads goes back. */
export function HistoryPart({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  const words = texts.settings.history;
  return (
    <Panel label={words.title}>
      <div className={styles['part']}>
        <h2>{words.title}</h2>
        <SettingPlace part="history">
          <EntryField
            label={words.days}
            description={words.daysHint}
            managedBy="historyDays"
            kept={String(settings.historyDays)}
            onKeep={(text) => {
              const check = checkNumber(text, 1, mostHistoryDays);
              if (check.kind === 'wrong') return check.sentence;
              if (!Number.isInteger(check.value)) return words.wholeDays;
              void saving.save({ historyDays: check.value });
              return null;
            }}
          />
        </SettingPlace>
      </div>
    </Panel>
  );
}
