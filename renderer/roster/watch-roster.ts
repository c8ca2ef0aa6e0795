import type { RosterState } from '../../electron/core/contract/views.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { AppParts } from '../state/app-context.ts';

/** Of the students; null while another roster is coming, or could not be read: the former one holds. */
function editionOf(roster: RosterState): string | null {
  switch (roster.kind) {
    case 'loaded':
      return roster.edition;
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

/** Fetches the students whenever the engine publishes that they are others, or otherwise marked; says how many. */
export function watchRoster({ store, actions }: WatchRosterParts): () => void {
  let known = editionOf(store.getState().roster);
  let said = '';
  return store.subscribe(({ roster }, before) => {
    if (roster === before.roster) return;
    const edition = editionOf(roster);
    if (edition === null || edition === known) return;
    known = edition;
    void actions.refreshStudents();
    const words =
      roster.kind === 'loaded' ? texts.rosterDialog.announced(roster.students, roster.source) : '';
    if (words !== said && words !== '') actions.announce(words);
    said = words;
  });
}
