import type { ConnectionState } from '../../electron/core/contract/views.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';

export interface ConnectionSentence {
  readonly tone: 'none' | 'going' | 'good' | 'attention' | 'bad';
  readonly sentence: string;
}

/** What "Check" found out: who the person is for the SIS, and whether photos may be imported. */
export function connectionSentence(connection: ConnectionState): ConnectionSentence {
  switch (connection.kind) {
    case 'none':
      return { tone: 'none', sentence: 'Not checked yet.' };
    case 'connecting':
      return { tone: 'going', sentence: 'Signing in and loading the roster…' };
    case 'connected': {
      const { system, user, mayImport, students } = connection;
      const who = `You are signed in to ${system} as ${user}`;
      const roster =
        students === null ? 'It has no roster to give.' : `Its roster has ${countOf(students, 'student')}.`;
      return mayImport
        ? { tone: 'good', sentence: `${who} and may import photos. ${roster}` }
        : {
            tone: 'attention',
            sentence: `${who}, but you may not import photos. ${failureSentence({ code: 'sis-no-permission' })}`,
          };
    }
    case 'failed':
      return { tone: 'bad', sentence: failureSentence(connection.failure) };
    default:
      return assertNever(connection);
  }
}
