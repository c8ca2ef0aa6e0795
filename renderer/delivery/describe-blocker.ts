import {
  findConnectionBlocker,
  findPhotoBlocker,
  type UploadBlocker,
} from '../../electron/core/contract/upload-blocker.ts';
import type {
  ConnectionState,
  FolderState,
  IndexState,
  OptOutState,
} from '../../electron/core/contract/views.ts';
import { nameOfPath } from '../../electron/core/photo/file-name.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { optOutQuestionSentence } from '../../electron/core/text/roster-sentences.ts';
import { texts } from '../../electron/core/text/texts.ts';

/** Why nothing can be sent yet, and where to do something about it. */
export interface BlockerDescription {
  readonly tone: 'attention' | 'blocked' | 'plain';
  readonly sentence: string;
  readonly remedy: 'settings' | 'review' | 'delivery-methods' | null;
}

function inWords(blocker: UploadBlocker): BlockerDescription {
  const { blocker: words } = texts.uploadPlan;
  const inReview = (sentence: string) => ({ tone: 'attention', sentence, remedy: 'review' }) as const;
  switch (blocker.kind) {
    case 'not-signed-in':
      return { tone: 'attention', sentence: words.notSignedIn, remedy: 'settings' };
    case 'signing-in':
      return { tone: 'plain', sentence: words.signingIn, remedy: null };
    case 'sign-in-failed':
      return { tone: 'blocked', sentence: failureSentence(blocker.failure), remedy: 'settings' };
    case 'no-permission':
      return {
        tone: 'attention',
        sentence: failureSentence({ code: 'sis-no-permission' }),
        remedy: 'delivery-methods',
      };
    case 'checking':
      return { tone: 'plain', sentence: words.checking, remedy: null };
    case 'index-undecided':
      return inReview(
        blocker.conflicts > 0 ? words.conflicts(blocker.conflicts) : words.numbered(blocker.numbered),
      );
    case 'opt-outs-unread':
      return inReview(words.optOutsUnread(failureSentence(blocker.failure)));
    case 'opt-outs-need-roster':
      return inReview(failureSentence({ code: 'opt-outs-need-roster' }));
    case 'opt-outs-undecided':
      return inReview(
        words.optOutsUndecided(optOutQuestionSentence(blocker.question, nameOfPath(blocker.path))),
      );
    case 'nothing-to-send':
      return inReview(words.nothing);
    default:
      return assertNever(blocker);
  }
}

/** What is in the way of an upload, the most telling one first; null if nothing is. */
export function describeBlocker(
  connection: ConnectionState,
  folder: FolderState,
  sendable: number,
  index: IndexState,
  optOuts: OptOutState = { kind: 'none' },
): BlockerDescription | null {
  const blocker = findConnectionBlocker(connection);
  return blocker ? inWords(blocker) : describePhotoBlocker(folder, sendable, index, optOuts);
}

/** The same for the photos alone, wherever they are to go. */
export function describePhotoBlocker(
  folder: FolderState,
  sendable: number,
  index: IndexState,
  optOuts: OptOutState,
): BlockerDescription | null {
  const blocker = findPhotoBlocker(folder, sendable, { index, optOuts });
  return blocker && inWords(blocker);
}
