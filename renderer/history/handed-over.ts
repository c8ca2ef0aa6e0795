import { traitsOfKind } from '../../electron/core/delivery/destination-traits.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';

/** What a person can say of an upload whose import the app cannot watch. */
export const handedOverSteps = ['mark', 'remove-mark', 'paste-log'] as const;

export type HandedOverStep = (typeof handedOverSteps)[number];

/** Empty for an upload that the app watched itself, and for one that brought nothing. */
export function stepsFor(
  { destination, unmarked, marked, imported, rejected }: RunRecord,
  isGoingOn: boolean,
): readonly HandedOverStep[] {
  if (
    traitsOfKind[destination.kind].answers !== 'nothing' ||
    isGoingOn ||
    unmarked + marked + imported + rejected === 0
  )
    return [];
  return [
    ...(unmarked > 0 ? (['mark'] as const) : []),
    ...(marked > 0 ? (['remove-mark'] as const) : []),
    'paste-log',
  ];
}

/** Marks an upload as imported, or removes the mark; true where that worked. */
export function useMark(onChanged: () => void): (run: RunRecord, isMarked: boolean) => Promise<void> {
  const { ask, valueOrToast, showToast } = useActions();
  const mark = async ({ id: runId }: RunRecord, isMarked: boolean) => {
    const reply = await valueOrToast(ask('markImported', { runId, isMarked }));
    if (!reply) return;
    const { marked, markRemoved } = texts.handedOver;
    onChanged();
    showToast(isMarked ? marked(reply.value.photos) : markRemoved(reply.value.photos));
  };
  return mark;
}
