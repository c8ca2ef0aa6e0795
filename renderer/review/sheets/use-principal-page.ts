import { useEffect, useState } from 'react';
import { destinationKey, namedDestinationKey } from '../../../electron/core/ledger/destination-key.ts';
import { misplacedAt } from '../../../electron/core/ledger/standing.ts';
import { studentIdKey } from '../../../electron/core/photo/student-id.ts';
import {
  makePrincipalPage,
  type PrincipalPage,
  schoolYearOf,
} from '../../../electron/core/sheets/principal-page.ts';
import type { Actions } from '../../state/actions.ts';
import { useActions, useApp, useAppStore } from '../../state/app-context.ts';

interface Arrivals {
  readonly there: ReadonlySet<string>;
  readonly confirmed: ReadonlySet<string>;
}

async function fetchKeys(
  { ask, valueOrToast }: Pick<Actions, 'ask' | 'valueOrToast'>,
  sinceMs: number,
  isConfirmed: boolean,
): Promise<ReadonlySet<string> | null> {
  const keys = new Set<string>();
  for (;;) {
    const reply = await valueOrToast(
      ask('arrivedStudents', { from: keys.size, sinceMs, ...(isConfirmed ? { isConfirmed } : {}) }),
    );
    if (!reply) return null;
    const { students, total } = reply.value;
    for (const student of students) keys.add(student);
    if (students.length === 0 || keys.size >= total) return keys;
  }
}

/** The facts of the principal's page; null while they are counted, and where there is nothing to count. */
export function usePrincipalPage(): PrincipalPage | null {
  const { ask, valueOrToast } = useActions();
  const store = useAppStore();
  const edition = useApp((state) => state.ledger.edition);
  const students = useApp((state) => state.students);
  const place = useApp(({ ledger: { destination }, settings }) => {
    if (destination === null) return null;
    const named = settings?.destinations.filter(
      (one) =>
        one.address.kind === destination.kind &&
        namedDestinationKey(one) ===
          destinationKey({ destination, presetId: one.presetId, customName: one.customPreset.name }),
    );
    // Of several it may be any: then it is called by its address.
    return named?.length === 1 && named[0] ? named[0].name : destination.label;
  });
  const [arrivals, setArrivals] = useState<Arrivals | null>(null);
  const [{ startMs, name }] = useState(() => schoolYearOf(Date.now()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edition of the ledger means other arrivals.
  useEffect(() => {
    let isCurrent = true;
    const actions = { ask, valueOrToast };
    void Promise.all([fetchKeys(actions, startMs, false), fetchKeys(actions, startMs, true)]).then(
      ([there, confirmed]) => {
        if (isCurrent && there && confirmed) setArrivals({ there, confirmed });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, valueOrToast, startMs, edition]);
  if (arrivals === null || place === null || students.length === 0) return null;
  // As whose photo another child's arrived has none.
  const misplaced = new Set<string>();
  for (const photo of store.getState().photos.values()) {
    const other = misplacedAt(photo.atDestination);
    if (other !== null) misplaced.add(studentIdKey(other));
  }
  return makePrincipalPage(students, arrivals.there.difference(misplaced), arrivals.confirmed, {
    place,
    schoolYear: name,
  });
}
