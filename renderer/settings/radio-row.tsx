import { Label, Radio, RadioGroup } from 'react-aria-components';
import choice from '../ui/choice.module.css';
import { classNames } from '../ui/class-names.ts';
import styles from './settings.module.css';

export interface RadioRowProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly {
    readonly id: Id;
    readonly label: string;
    /** Of the label, where it is not the app's. */
    readonly lang?: string;
  }[];
  readonly selectedId: Id;
  readonly onChange: (id: Id) => void;
}

/** One of a few, all of them in view. */
export function RadioRow<Id extends string>({ label, choices, selectedId, onChange }: RadioRowProps<Id>) {
  return (
    <RadioGroup
      value={selectedId}
      onChange={(value) => {
        const chosen = choices.find(({ id }) => id === value);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <div className={styles['choices']}>
        {choices.map(({ id, label: words, lang }) => (
          <Radio key={id} value={id} className={classNames(choice['choice'], styles['choice'])}>
            <span lang={lang}>{words}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
