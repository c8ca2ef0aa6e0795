import { type OutcomeGroup, outcomeGroups } from '../../electron/core/delivery/outcome.ts';
import type { GroupCounts } from '../../electron/core/delivery/photo-records.ts';
import { recordGroupNames } from '../../electron/core/text/messages-history.ts';
import { FilterButtons } from '../ui/filter-buttons.tsx';

export type ShownGroup = OutcomeGroup | 'all';

export interface OutcomeFilterProps {
  readonly counts: GroupCounts;
  readonly shown: ShownGroup;
  readonly onShow: (shown: ShownGroup) => void;
}

export function OutcomeFilter({ counts, shown, onShow }: OutcomeFilterProps) {
  const total = outcomeGroups.reduce((sum, group) => sum + counts[group], 0);
  const choices: readonly (readonly [ShownGroup, string, number])[] = [
    ['all', 'All', total],
    ...outcomeGroups.map((group) => [group, recordGroupNames[group], counts[group]] as const),
  ];
  return <FilterButtons choices={choices} shown={shown} onShow={onShow} />;
}
