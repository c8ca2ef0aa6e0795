import type { RosterState } from '../../electron/core/contract/views.ts';
import {
  type RosterColumns,
  type RosterField,
  rosterFields,
} from '../../electron/core/roster/roster-table.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { firstValues } from '../state/roster-words.ts';
import { Select } from '../ui/select.tsx';
import styles from './roster.module.css';

const none = '';

function withColumn(columns: RosterColumns, field: RosterField, heading: string): RosterColumns {
  const { [field]: _, ...others } = columns;
  return heading === none ? others : { ...others, [field]: heading };
}

/** What each column was taken for, to be put right. */
export function RosterColumnsForm({
  roster,
}: {
  readonly roster: Extract<RosterState, { readonly kind: 'loaded' }>;
}) {
  const students = useApp((state) => state.students);
  const { setRosterColumns } = useActions();
  const { headings, columns } = roster;
  const choices = [...new Set(headings)].map((heading) => ({ id: heading, label: heading }));
  return (
    <section className={styles['part']}>
      <h3>{texts.rosterDialog.columns}</h3>
      <div className={styles['columns']}>
        {rosterFields.map((field) => {
          const heading = columns[field] ?? none;
          const values = heading === none ? '' : firstValues(field, students);
          return (
            <Select
              key={field}
              label={texts.rosterDialog.fields[field]}
              choices={
                field === 'id' ? choices : [{ id: none, label: texts.rosterDialog.noColumn }, ...choices]
              }
              selectedId={heading}
              {...(values === '' ? {} : { description: values })}
              onChange={(chosen) => void setRosterColumns(withColumn(columns, field, chosen))}
            />
          );
        })}
      </div>
    </section>
  );
}
