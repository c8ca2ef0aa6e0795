import { useMemo, useState } from 'react';
import { type OutcomeGroup, outcomeGroups } from '../../../electron/core/delivery/outcome.ts';
import type { RunDestination } from '../../../electron/core/delivery/run-record.ts';
import { outcomeGroupOf } from '../../../electron/core/review/count-in-sis.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { recordGroupName } from '../../../electron/core/text/history-words.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { FilterButtons } from '../../ui/filter-buttons.tsx';
import { Panel } from '../../ui/screen.tsx';
import styles from './jobs.module.css';
import { groupTones, type Outcomes } from './outcome-groups.ts';

type Shown = OutcomeGroup | 'all' | 'needs-attention';

// A folder has up to 50,000 photos: a list of all would be slow, and nobody reads it.
const pageSize = 100;

interface ResultProps {
  readonly photo: PhotoRow;
  readonly label: string;
  readonly student: Student | undefined;
}

/** A photo with its result; leads to it in the review. */
function Result({ photo, label, student }: ResultProps) {
  const { showPhoto } = useActions();
  const { outcome, isLeftOut } = photo;
  const group = outcomeGroupOf(photo);
  const reason = outcome && 'reason' in outcome ? outcome.reason : null;
  const isLeftOutSince = isLeftOut && group !== 'left-out' && group !== 'imported';
  return (
    <button type="button" className={styles['result']} onClick={() => showPhoto(photo.id)}>
      <Badge tone={groupTones[group]}>{label}</Badge>
      <span className={styles['whose']}>
        <span className={styles['file']}>{photo.file}</span>
        <span className={styles['quiet']}>
          {student ? `${student.givenName} ${student.familyName}` : null}
        </span>
      </span>
      {reason === null && !isLeftOutSince ? null : (
        <span className={styles['reason']}>
          {reason} {isLeftOutSince ? texts.importStatus.skippedSince : null}
        </span>
      )}
    </button>
  );
}

export interface ResultsPanelProps {
  readonly outcomes: Outcomes;
  readonly destination: RunDestination;
  /** Photos that need a person are listed by themselves once no others can follow. */
  readonly isOver: boolean;
}

/** How many photos had which result, and each of them with its reason. */
export function ResultsPanel({ outcomes, destination, isOver }: ResultsPanelProps) {
  const students = useApp((state) => state.students);
  const byId = useMemo(() => new Map(students.map((student) => [student.id, student])), [students]);
  const [chosen, setChosen] = useState<Shown | null>(null);
  const [most, setMost] = useState(pageSize);
  const { groups, needAttention } = outcomes;
  const shown: Shown = chosen ?? (isOver && needAttention.length > 0 ? 'needs-attention' : 'all');
  const photos = useMemo(() => {
    if (shown === 'needs-attention') return needAttention;
    return shown === 'all' ? outcomeGroups.flatMap((group) => groups[group]) : groups[shown];
  }, [groups, needAttention, shown]);
  const labelOf = (group: OutcomeGroup) =>
    group === 'to-come' ? texts.history.outcomes[group] : recordGroupName(group, destination);
  const { importStatus } = texts;
  const total = outcomeGroups.reduce((sum, group) => sum + groups[group].length, 0);
  const choices: readonly (readonly [Shown, string, number])[] = [
    ['all', importStatus.all, total],
    ['needs-attention', importStatus.needAttention, needAttention.length],
    ...outcomeGroups.map((group) => [group, labelOf(group), groups[group].length] as const),
  ];
  const rest = photos.length - most;
  return (
    <Panel label={importStatus.results}>
      <div className={styles['part']}>
        <h2>{importStatus.results}</h2>
      </div>
      <div className={styles['choice']}>
        <FilterButtons
          choices={choices}
          shown={shown}
          onShow={(next) => {
            setChosen(next);
            setMost(pageSize);
          }}
        />
      </div>
      {photos.length === 0 ? <p className={styles['quiet']}>{importStatus.noPhotos}</p> : null}
      <ul className={styles['results']} aria-label={importStatus.resultList}>
        {photos.slice(0, most).map((photo) => (
          <li key={photo.id}>
            <Result
              photo={photo}
              label={labelOf(outcomeGroupOf(photo))}
              student={byId.get(photo.studentId ?? '')}
            />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button onPress={() => setMost(most + pageSize)}>
          {importStatus.showMore(Math.min(rest, pageSize), rest)}
        </Button>
      ) : null}
    </Panel>
  );
}
