import type { OutcomeGroup } from '../jobs/outcome-groups.ts';
import { FilterButtons } from '../ui/filter-buttons.tsx';
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
  return <FilterButtons choices={choices} shown={shown} onShow={onShow} />;
}
