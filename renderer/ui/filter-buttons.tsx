import { Button as AriaButton } from 'react-aria-components';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { texts } from '../../electron/core/text/texts.ts';
import styles from './filter-buttons.module.css';

export interface FilterButtonsProps<Id extends string> {
  /** With how many there are of each; those without any are not offered, but for the first and the chosen one. */
  readonly choices: readonly (readonly [Id, string, number])[];
  readonly shown: Id;
  readonly onShow: (id: Id) => void;
}

/** What a list shows, one of several: "All 486", "Rejected 3". */
export function FilterButtons<Id extends string>({ choices, shown, onShow }: FilterButtonsProps<Id>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend for five buttons.
    <div className={styles['filters']} role="group" aria-label={texts.ui.shown}>
      {choices
        .filter(([id, , count], at) => count > 0 || at === 0 || id === shown)
        .map(([id, label, count]) => (
          <AriaButton
            key={id}
            className={styles['filter'] ?? ''}
            aria-pressed={id === shown}
            onPress={() => onShow(id)}
          >
            {label} {formatNumber(count)}
          </AriaButton>
        ))}
    </div>
  );
}
