import type { Replies, RequestInput } from '../../electron/core/contract/contract.ts';
import type { Result } from '../../electron/core/shared/failure.ts';
import type { AppStore } from './store.ts';

type Ask = (
  name: 'arrivedStudents',
  input: RequestInput<'arrivedStudents'>,
) => Promise<Result<Replies['arrivedStudents']>>;

/** Fetches, whenever the ledger is another one, who has a photo from an earlier folder. */
export function watchArrived(store: AppStore, ask: Ask): () => void {
  let turn = 0;
  const fetchAll = async () => {
    turn += 1;
    const mine = turn;
    const arrived = new Set<string>();
    for (;;) {
      const reply = await ask('arrivedStudents', { from: arrived.size });
      // A later one fetches what holds now.
      if (mine !== turn) return;
      if (!reply.ok) break;
      const { students, total } = reply.value;
      for (const student of students) arrived.add(student);
      if (students.length === 0 || arrived.size >= total) break;
    }
    if (arrived.size > 0 || store.getState().arrived.size > 0) store.setState({ arrived });
  };
  return store.subscribe(({ ledger }, before) => {
    if (ledger.edition !== before.ledger.edition) void fetchAll();
  });
}
