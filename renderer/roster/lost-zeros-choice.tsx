import { useMemo } from 'react';
import type { RosterState } from '../../electron/core/contract/views.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { assignmentsBy } from '../state/sure-ones.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './roster.module.css';

interface ZerosExample {
  /** As the photo is named, and as the roster has it. */
  readonly photo: string;
  readonly roster: string;
}

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
  const { zeros } = texts.rosterDialog;
  if (padIdsTo !== null) {
    return (
      <section className={styles['part']}>
        <h3>{zeros.heading}</h3>
        <p>{zeros.padded(padIdsTo)}</p>
        <div className={styles['buttons']}>
          <Button onPress={() => void setRosterColumns(columns, null)}>{zeros.unpad}</Button>
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
        {zeros.heading}
      </h3>
      <p>
        {zeros.differ(lostZeros, example.photo, example.roster)} {zeros.choose}
      </p>
      <div className={styles['ways']}>
        {shorter === 'roster' && digits !== null ? (
          <div>
            <p>
              <b>{zeros.needDigits(digits)}</b> {zeros.needDigitsThen}
            </p>
            <Button isWide onPress={() => void setRosterColumns(columns, digits)}>
              {zeros.addZeros}
            </Button>
          </div>
        ) : null}
        {assignments.length > 0 ? (
          <div>
            <p>
              <b>{zeros.rosterIsRight}</b> {zeros.rosterIsRightThen(assignments.length)}
            </p>
            <Button isWide onPress={() => void assign(assignments)}>
              {zeros.takeRoster(assignments.length)}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  );
}
