import { Button as AriaButton } from 'react-aria-components';
import type { OutcomeGroup } from '../jobs/outcome-groups.ts';
import styles from './history.module.css';
import { type GroupCounts, recordGroupNames } from './photo-records.ts';

export type ShownGroup = OutcomeGroup | 'all';

const order: readonly OutcomeGroup[] = ['rejected', 'not-sent', 'to-come', 'delivered', 'imported'];

export interface OutcomeFilterProps {
  readonly counts: GroupCounts;
  readonly shown: ShownGroup;
  readonly onShow: (shown: ShownGroup) => void;
}

export function OutcomeFilter({ counts, shown, onShow }: OutcomeFilterProps) {
  const total = order.reduce((sum, group) => sum + counts[group], 0);
  const choices: readonly (readonly [ShownGroup, string, number])[] = [
    ['all', 'All', total],
    ...order.map((group) => [group, recordGroupNames[group], counts[group]] as const),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend for five buttons.
    <div className={styles['filters']} role="group" aria-label="Show">
      {choices
        .filter(([id, , count]) => count > 0 || id === 'all' || id === shown)
        .map(([id, label, count]) => (
          <AriaButton
            key={id}
            className={styles['filter'] ?? ''}
            aria-pressed={id === shown}
            onPress={() => onShow(id)}
          >
            {label} {count.toLocaleString('en-US')}
          </AriaButton>
        ))}
    </div>
  );
}
