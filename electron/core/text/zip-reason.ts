import type { Failure } from '../shared/failure.ts';
import { failureSentence } from './failure-sentence.ts';
import { texts } from './texts.ts';

/** Why a photo was not sent whose zip was not accepted. @param isUnsure it may have arrived all the same. */
export function zipReason(failure: Failure, isUnsure: boolean): string {
  const { tooBig, zipFailed, zipUnsure } = texts.outcome.notSent;
  if (isUnsure) return zipUnsure(failureSentence(failure));
  return failure.code === 'sis-too-big' ? tooBig : zipFailed(failureSentence(failure));
}
