import { useMemo } from 'react';
import type { RosterState } from '../../electron/core/contract/views.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { type ZerosExample, zerosSentence } from '../state/roster-words.ts';
import { assignmentsBy } from '../state/sure-ones.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './roster.module.css';

function useZeros() {
  const photos = useApp((state) => state.photos);
  return useMemo(() => {
    const assignments = assignmentsBy(photos.values(), 'zeros');
    const [first] = assignments;
    const named = first ? photos.get(first.photoId)?.studentId : null;
    const example: ZerosExample =
      first?.studentId && named
        ? { photo: named, roster: first.studentId }
        : { photo: '0123', roster: '123' };
    return { assignments, example };
  }, [photos]);
}

/** IDs that differ by zeros in front: two ways out, neither of them taken by itself. */
export function LostZerosChoice({
  roster,
}: {
  readonly roster: Extract<RosterState, { readonly kind: 'loaded' }>;
}) {
  const { lostZeros, columns, padIdsTo } = roster;
  const { assignments, example } = useZeros();
  const { setRosterColumns, assign } = useActions();
  if (padIdsTo !== null) {
    return (
      <section className={styles['part']}>
        <h3>Leading zeros</h3>
        <p>The roster's IDs are filled up with zeros to {padIdsTo} digits. The file itself stays as it is.</p>
        <div className={styles['buttons']}>
          <Button onPress={() => void setRosterColumns(columns, null)}>
            Take the IDs as they stand there
          </Button>
        </div>
      </section>
    );
  }
  if (!lostZeros) return null;
  const { digits, shorter } = lostZeros;
  return (
    <section className={styles['zeros']}>
      <h3>
        <Icon name="attention" />
        Leading zeros
      </h3>
      <p>{zerosSentence(lostZeros, example)} Only you can say which IDs are right.</p>
      <div className={styles['ways']}>
        {shorter === 'roster' && digits !== null ? (
          <div>
            <p>
              <b>The photos are right.</b> IDs of the roster are read with zeros in front, {digits} digits
              long.
            </p>
            <Button isWide onPress={() => void setRosterColumns(columns, digits)}>
              Fill up the roster's IDs to {digits} digits
            </Button>
          </div>
        ) : null}
        {assignments.length > 0 ? (
          <div>
            <p>
              <b>The roster is right.</b> {countOf(assignments.length, 'photo goes', 'photos go')} under the
              roster's IDs; the files keep their names.
            </p>
            <Button isWide onPress={() => void assign(assignments)}>
              Use the roster's IDs for {countOf(assignments.length, 'photo')}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}
