import { traitsOfKind } from '../../electron/core/delivery/destination-traits.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { useActions } from '../state/app-context.ts';

/** What a person can say of an upload whose import the app cannot watch. */
export const handedOverSteps = ['mark', 'remove-mark', 'paste-log'] as const;

export type HandedOverStep = (typeof handedOverSteps)[number];

export const stepLabels: Readonly<Record<HandedOverStep, string>> = {
  mark: 'Mark as imported…',
  'remove-mark': 'Remove the mark',
  'paste-log': "Paste the SIS's log…",
};

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
    const photos = countOf(reply.value.photos, 'photo');
    onChanged();
    showToast(isMarked ? `Marked as imported: ${photos}.` : `The mark is removed: ${photos}.`);
  };
  return mark;
}
