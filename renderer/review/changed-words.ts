import type { FixKind } from '../../electron/core/photo/fix.ts';
import type { Decision } from '../../electron/core/review/decision.ts';

const fixPhrases: Readonly<Record<FixKind, string>> = {
  crop: 'to crop it',
  orient: 'to turn it upright',
  convert: 'to make it a JPEG',
  extension: "to correct its name's ending",
  shrink: 'to make it smaller',
  'drop-location': 'to remove where it was taken',
};

function joinPhrases(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? '';
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} and ${last}`;
}

/** "Before it changed, you had decided to leave it out and that it shows Maria Lopez." */
export function formerDecisionSentence(decision: Decision | undefined, studentName: string | null): string {
  if (!decision) return 'You had decided about it before it changed.';
  const { isLeftOut, studentId, fixes, turns, crop } = decision;
  const phrases = [
    ...(isLeftOut ? ['to leave it out'] : []),
    ...(turns === 0 ? [] : ['to turn it']),
    ...(crop ? ['where its frame is'] : []),
    ...fixes.filter((kind) => kind !== 'crop' || !crop).map((kind) => fixPhrases[kind]),
    ...(studentId === null ? [] : [`that it shows ${studentName ?? `the student ${studentId}`}`]),
  ];
  if (phrases.length === 0) return 'You had decided about it before it changed.';
  return `Before it changed, you had decided ${joinPhrases(phrases)}.`;
}
