import { type OutcomeGroup, outcomeGroups } from '../../electron/core/delivery/outcome.ts';
import type { GroupCounts } from '../../electron/core/delivery/photo-records.ts';
import type { RunDestination } from '../../electron/core/delivery/run-record.ts';
import { recordGroupName } from '../../electron/core/text/history-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { FilterButtons } from '../ui/filter-buttons.tsx';

export type ShownGroup = OutcomeGroup | 'all';

export interface OutcomeFilterProps {
  readonly counts: GroupCounts;
  /** Of the run that the photos are of. */
  readonly destination: RunDestination;
  readonly shown: ShownGroup;
  readonly onShow: (shown: ShownGroup) => void;
}

export function OutcomeFilter({ counts, destination, shown, onShow }: OutcomeFilterProps) {
  const total = outcomeGroups.reduce((sum, group) => sum + counts[group], 0);
  const choices: readonly (readonly [ShownGroup, string, number])[] = [
    ['all', texts.uploadHistory.all, total],
    ...outcomeGroups.map((group) => [group, recordGroupName(group, destination), counts[group]] as const),
  ];
  return <FilterButtons choices={choices} shown={shown} onShow={onShow} />;
}
