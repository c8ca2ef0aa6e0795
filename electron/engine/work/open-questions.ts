import type { IndexState, OptOutState } from '../../core/contract/views.ts';
import { baseName } from '../../core/photo/file-name.ts';
import { AppError } from '../../core/shared/failure.ts';
import { optOutQuestionSentence } from '../../core/text/messages-roster.ts';

export interface Questions {
  readonly optOuts: OptOutState;
  readonly index: IndexState;
}

/**
 * Nothing leaves, by whichever way, while a question is open on which hangs whose photo goes where.
 * @param isAttended whether somebody is there to be asked; nobody else can say whether an index is right.
 * @throws AppError `opt-outs-unread`, `opt-outs-need-roster`, `opt-outs-undecided` or `index-undecided`.
 */
export function assertSettled({ optOuts, index }: Questions, isAttended: boolean): void {
  if (optOuts.kind === 'failed') throw new AppError('opt-outs-unread', optOuts.path);
  if (optOuts.kind === 'loaded' && optOuts.unknown > 0)
    throw new AppError('opt-outs-need-roster', optOuts.path);
  if (optOuts.kind === 'loaded' && optOuts.question)
    throw new AppError(
      'opt-outs-undecided',
      optOutQuestionSentence(optOuts.question, baseName(optOuts.path.replaceAll('\\', '/'))),
    );
  // The photos in question are held in any case (`index-disagrees`): a person is asked before the others go, too.
  const isHeld = index.kind === 'found' && index.choice === 'open' && index.conflicts + index.numbered > 0;
  if (isAttended && isHeld) throw new AppError('index-undecided');
}
