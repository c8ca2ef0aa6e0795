import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { RosterState } from '../../electron/core/contract/views.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useOverview } from '../state/app-context.ts';
import { idChoiceWords } from '../state/roster-words.ts';
import styles from './roster.module.css';

// The rest can be chosen among the columns; their names fit hardly any photo.
const mostShown = 4;

/** Which field photos are named by: the school's choice, with what each would explain. */
export function IdField({ roster }: { readonly roster: Extract<RosterState, { readonly kind: 'loaded' }> }) {
  const { photos } = useOverview();
  const { setRosterColumns } = useActions();
  const { idChoices, columns } = roster;
  if (idChoices.length < 2 || photos === 0) return null;
  const shown = idChoices.filter(({ heading }, place) => place < mostShown || heading === columns.id);
  return (
    <RadioGroup
      className={styles['part'] ?? ''}
      value={columns.id ?? null}
      onChange={(heading) => void setRosterColumns({ ...columns, id: heading })}
    >
      <Label className={styles['heading'] ?? ''}>{texts.rosterDialog.idQuestion}</Label>
      <div className={styles['choices']}>
        {shown.map(({ heading, matches }) => (
          <Radio key={heading} value={heading} className={styles['radio'] ?? ''}>
            {idChoiceWords(heading, matches, photos)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
