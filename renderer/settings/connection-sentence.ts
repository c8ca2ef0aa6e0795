import type { ConnectionState } from '../../electron/core/contract/views.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';

export interface ConnectionSentence {
  readonly tone: 'none' | 'going' | 'good' | 'attention' | 'bad';
  readonly sentence: string;
}

/** What signing in found out: who the person is for the SIS, and whether photos may be imported. */
export function connectionSentence(connection: ConnectionState): ConnectionSentence {
  const words = texts.settingsConnection.answer;
  switch (connection.kind) {
    case 'none':
      return { tone: 'none', sentence: words.none };
    case 'connecting':
      return { tone: 'going', sentence: words.connecting };
    case 'connected': {
      const { system, user, mayImport, students } = connection;
      if (mayImport) return { tone: 'good', sentence: words.mayUpload(system, user, students) };
      const whatToDo = failureSentence({ code: 'sis-no-permission' });
      return { tone: 'attention', sentence: words.mayNotUpload(system, user, whatToDo) };
    }
    case 'failed':
      return { tone: 'bad', sentence: failureSentence(connection.failure) };
    default:
      return assertNever(connection);
  }
}
