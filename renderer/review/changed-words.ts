import type { FixKind } from '../../electron/core/photo/fix.ts';
import type { Decision } from '../../electron/core/review/decision.ts';
import { formatList } from '../../electron/core/shared/locale.ts';

const fixPhrases: Readonly<Record<FixKind, string>> = {
  crop: 'cropped it',
  orient: 'rotated it upright',
  convert: 'converted it to JPEG',
  extension: 'fixed its file extension',
  shrink: 'reduced its size',
  'drop-location': 'removed its GPS location',
};

/** "Before it changed, you had skipped it and matched it to Maria Lopez." */
export function formerDecisionSentence(decision: Decision | undefined, studentName: string | null): string {
  if (!decision) return 'You had already reviewed this file before it changed.';
  const { isLeftOut, studentId, fixes, turns, crop } = decision;
  const phrases = [
    ...(isLeftOut ? ['skipped it'] : []),
    ...(turns === 0 ? [] : ['rotated it']),
    ...(crop ? ['cropped it'] : []),
    ...fixes.filter((kind) => kind !== 'crop' || !crop).map((kind) => fixPhrases[kind]),
    ...(studentId === null ? [] : [`matched it to ${studentName ?? `student ${studentId}`}`]),
  ];
  if (phrases.length === 0) return 'You had already reviewed this file before it changed.';
  return `Before it changed, you had ${formatList(phrases)}.`;
}
