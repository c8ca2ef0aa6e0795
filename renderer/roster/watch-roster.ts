import type { RosterState } from '../../electron/core/contract/views.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import type { AppParts } from '../state/app-context.ts';
import { sourceWords } from '../state/roster-words.ts';

/** The same for states that stand for the same students. Null while there is another one coming. */
function studentsKey(roster: RosterState): string | null {
  switch (roster.kind) {
    case 'loaded':
      return JSON.stringify([roster.source, roster.students, roster.columns, roster.padIdsTo]);
    case 'none':
      return '';
    case 'loading':
    case 'failed':
      return null;
  }
}

export interface WatchRosterParts {
  readonly store: AppParts['store'];
  readonly actions: Pick<AppParts['actions'], 'refreshStudents' | 'announce'>;
}

/** Fetches the students, and says how many, whenever the engine goes by others: another roster, or the same one read in another way. */
export function watchRoster({ store, actions }: WatchRosterParts): () => void {
  let known = studentsKey(store.getState().roster);
  return store.subscribe(({ roster, optOuts }, before) => {
    // Who of them may not be sent stands with the students.
    if (optOuts !== before.optOuts) void actions.refreshStudents();
    if (roster === before.roster) return;
    const key = studentsKey(roster);
    if (key === null || key === known) return;
    known = key;
    void actions.refreshStudents();
    if (roster.kind === 'loaded') {
      actions.announce(
        `The roster has ${countOf(roster.students, 'student')}, ${sourceWords(roster.source)}.`,
      );
    }
  });
}
