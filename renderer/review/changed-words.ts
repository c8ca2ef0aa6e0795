import type { FixKind } from '../../electron/core/photo/fix.ts';
import type { Decision } from '../../electron/core/review/decision.ts';
import type { FormerDecision } from '../../electron/core/text/en/window/photo.ts';
import { texts } from '../../electron/core/text/texts.ts';

const fixDecisions: Readonly<Record<FixKind, FormerDecision>> = {
  crop: 'cropped',
  orient: 'rotated-upright',
  convert: 'converted',
  extension: 'extension-fixed',
  shrink: 'size-reduced',
  'drop-location': 'location-removed',
};

/** "Before it changed, you had skipped it and matched it to Maria Lopez." And that it is not uploaded like this. */
export function formerDecisionSentence(decision: Decision | undefined, studentName: string | null): string {
  const { fileChanged, studentWithId } = texts.photo;
  if (!decision) return fileChanged.reviewed;
  const { isLeftOut, studentId, fixes, turns, crop } = decision;
  const decisions: readonly FormerDecision[] = [
    ...(isLeftOut ? (['skipped'] as const) : []),
    ...(turns === 0 ? [] : (['rotated'] as const)),
    ...(crop ? (['cropped'] as const) : []),
    ...fixes.filter((kind) => kind !== 'crop' || !crop).map((kind) => fixDecisions[kind]),
    ...(studentId === null ? [] : [{ matchedTo: studentName ?? studentWithId(studentId) }]),
  ];
  return decisions.length === 0 ? fileChanged.reviewed : fileChanged.decided(decisions);
}
