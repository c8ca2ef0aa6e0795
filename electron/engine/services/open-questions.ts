import { findOpenQuestion, type OpenQuestion, type Questions } from '../../core/contract/upload-blocker.ts';
import { nameOfPath } from '../../core/photo/file-name.ts';
import { AppError } from '../../core/shared/failure.ts';
import { optOutQuestionSentence } from '../../core/text/roster-sentences.ts';

function detailOf(question: OpenQuestion): string | undefined {
  if (question.kind === 'index-undecided') return undefined;
  if (question.kind !== 'opt-outs-undecided') return question.path;
  return optOutQuestionSentence(question.question, nameOfPath(question.path));
}

/**
 * Nothing leaves, by whichever way, while a question is open on which hangs whose photo goes where.
 * @param isAttended whether a person can be asked about the photographer's index. Without one, the photos in question
 *   are held in any case (`index-disagrees`), and the others go.
 * @throws AppError with the question's kind as its code.
 */
export function assertSettled({ optOuts, index }: Questions, isAttended: boolean): void {
  const question = findOpenQuestion({ optOuts, index: isAttended ? index : { kind: 'none' } });
  if (question) throw new AppError(question.kind, detailOf(question));
}
