import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { type OutcomeGroup, outcomeGroups } from '../../../electron/core/delivery/outcome.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { outcomeNames } from '../../../electron/core/text/messages-history.ts';
import { useApp } from '../../state/app-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { FilterButtons } from '../../ui/filter-buttons.tsx';
import { Panel } from '../../ui/screen.tsx';
import styles from './jobs.module.css';
import { groupsInWords, groupTones, type Outcomes } from './outcome-groups.ts';

type Shown = OutcomeGroup | 'all';

const rowHeightPixels = 33;

interface OutcomeRow {
  readonly photo: PhotoRow;
  readonly group: OutcomeGroup;
}

function OutcomeView({ row, student }: { readonly row: OutcomeRow; readonly student: Student | undefined }) {
  const { photo, group } = row;
  const reason = photo.outcome && 'reason' in photo.outcome ? photo.outcome.reason : null;
  const name = student ? `${student.givenName} ${student.familyName}` : null;
  return (
    <div className={styles['outcome']}>
      <Badge tone={groupTones[group]}>{outcomeNames[group]}</Badge>
      <span className={styles['whose']}>
        <span className={styles['file']}>{photo.file}</span>
        <span className={styles['quiet']}>{name}</span>
      </span>
      {reason === null ? null : <span className={styles['reason']}>{reason}</span>}
    </div>
  );
}

/** Every photo, and what became of it. */
export function OutcomePanel({ outcomes }: { readonly outcomes: Outcomes }) {
  const students = useApp((state) => state.students);
  const byId = useMemo(() => new Map(students.map((student) => [student.id, student])), [students]);
  const [shown, setShown] = useState<Shown>('all');
  const scroller = useRef<HTMLDivElement>(null);
  const { groups } = outcomes;
  const rows = useMemo(
    () =>
      outcomeGroups
        .filter((group) => shown === 'all' || group === shown)
        .flatMap((group) => groups[group].map((photo): OutcomeRow => ({ photo, group }))),
    [groups, shown],
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPixels,
    getItemKey: (index) => rows[index]?.photo.id ?? index,
    overscan: 8,
  });
  const total = outcomeGroups.reduce((sum, group) => sum + groups[group].length, 0);
  const choices: readonly (readonly [Shown, string, number])[] = [
    ['all', 'All', total],
    ...outcomeGroups.map((group) => [group, outcomeNames[group], groups[group].length] as const),
  ];
  return (
    <Panel label="Outcome for each photo">
      <div className={styles['part']}>
        <h2>Outcome for each photo</h2>
        <p className={styles['quiet']}>{groupsInWords(groups)}</p>
      </div>
      <div className={styles['choice']}>
        <FilterButtons choices={choices} shown={shown} onShow={setShown} />
      </div>
      <section
        ref={scroller}
        className={styles['outcomes']}
        aria-label="Photos and their outcomes"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard.
        tabIndex={0}
      >
        {rows.length === 0 ? <p className={styles['quiet']}>No photo is in this group.</p> : null}
        <ul className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles['row']}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <OutcomeView row={row} student={byId.get(row.photo.studentId ?? '')} />
              </li>
            );
          })}
        </ul>
      </section>
    </Panel>
  );
}
