import { baseName } from '../../../electron/core/photo/file-name.ts';
import { isBlocking } from '../../../electron/core/photo/issue.ts';
import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { RetakeGroup } from '../../../electron/core/review/retakes.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { useActions } from '../../state/app-context.ts';
import { issueName } from '../../state/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { nameHint, timeInWords } from './retake-words.ts';
import styles from './retakes.module.css';
import { SidePhoto } from './side-photo.tsx';

export interface RetakeGroupCardProps {
  readonly group: RetakeGroup;
  readonly student: Student | null;
}

function proposedId({ largestId, newestId }: RetakeGroup): PhotoId | null {
  return largestId ?? newestId;
}

function TakeBadges({ photo, group }: { readonly photo: PhotoRow; readonly group: RetakeGroup }) {
  const isProposed = photo.id === proposedId(group) && !group.areDoubles;
  const hint = photo.takenAt === null && !group.areDoubles ? nameHint(photo.file) : null;
  return (
    <>
      <Badge tone={isProposed ? 'ready' : 'plain'}>{timeInWords(photo, group)}</Badge>
      {photo.issues
        .filter((issue) => isBlocking(issue) && issue.code !== 'duplicate-id')
        .map(({ code }) => (
          <Badge key={code} tone="blocked">
            {issueName(code)}
          </Badge>
        ))}
      {hint ? <small className={styles['hint']}>{hint}</small> : null}
    </>
  );
}

/** The photos of one student side by side; one of them stays. */
export function RetakeGroupCard({ group, student }: RetakeGroupCardProps) {
  const { leaveOutRetakes, look, select } = useActions();
  const { photos, studentId } = group;
  const whose = student ? nameOf(student) : `ID ${studentId}`;
  const about = student ? [studentId, student.grade ? `grade ${student.grade}` : null, student.homeRoom] : [];
  const keep = (photo: PhotoRow) =>
    void leaveOutRetakes(photos.map(({ id }) => id).filter((id) => id !== photo.id));
  const open = (photo: PhotoRow) => {
    look({ filter: { kind: 'everything' }, query: '' });
    select([photo.id], photo.id);
  };
  const isAlarm = photos.some(({ issues }) => issues.some(({ code }) => code === 'same-picture'));
  return (
    <section className={styles['group']} aria-label={`Photos of ${whose}`}>
      <h2>
        {whose} <small>{about.filter(Boolean).join(' · ')}</small>
      </h2>
      {isAlarm ? (
        <p className={styles['alarm']}>
          One of these is also filed under another student.{' '}
          <LinkButton onPress={() => look({ filter: { kind: 'issue', code: 'same-picture' }, query: '' })}>
            Check that first
          </LinkButton>
        </p>
      ) : null}
      <ul className={styles['photos']}>
        {photos.map((photo, index) => (
          <SidePhoto
            key={photo.id}
            photo={photo}
            name={`Photo ${index + 1} of ${whose}`}
            isProposed={photo.id === proposedId(group)}
          >
            <TakeBadges photo={photo} group={group} />
            <span className={styles['buttons']}>
              <Button
                data-keep
                aria-label={`Keep this one: ${baseName(photo.file)}, ${timeInWords(photo, group)}`}
                onPress={() => keep(photo)}
              >
                Keep this one
              </Button>
              <LinkButton
                aria-label={`Wrong student? Not ${whose}? Open ${baseName(photo.file)}`}
                onPress={() => open(photo)}
              >
                Somebody else?
              </LinkButton>
            </span>
          </SidePhoto>
        ))}
      </ul>
    </section>
  );
}
