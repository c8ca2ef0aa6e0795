import { baseName } from '../../../electron/core/photo/file-name.ts';
import { isBlocking } from '../../../electron/core/photo/issue.ts';
import type { PhotoId } from '../../../electron/core/photo/photo.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { RetakeGroup } from '../../../electron/core/review/retakes.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { useActions } from '../../state/app-context.ts';
import { issueName } from '../../state/words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { placeOf } from '../matching/student-words.ts';
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
      <span className={styles['when']}>
        <Badge tone={isProposed ? 'ready' : 'plain'}>{timeInWords(photo, group)}</Badge>
      </span>
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
  const words = texts.duplicates.group;
  const whose = student ? nameOf(student) : texts.photo.unknownId(studentId);
  const about = student ? [studentId, placeOf(student)] : [];
  const keep = (photo: PhotoRow) =>
    void leaveOutRetakes(photos.map(({ id }) => id).filter((id) => id !== photo.id));
  const open = (photo: PhotoRow) => {
    look({ filter: { kind: 'everything' }, query: '' });
    select([photo.id], photo.id);
  };
  const isAlarm = photos.some(({ issues }) => issues.some(({ code }) => code === 'same-picture'));
  return (
    <section className={styles['group']} aria-label={words.title(whose)}>
      <h2>
        {whose} <small>{about.filter(Boolean).join(' · ')}</small>
      </h2>
      {isAlarm ? (
        <p className={styles['alarm']}>
          {words.isAlsoAnothers}{' '}
          <LinkButton onPress={() => look({ filter: { kind: 'issue', code: 'same-picture' }, query: '' })}>
            {words.checkThat}
          </LinkButton>
        </p>
      ) : null}
      <ul className={styles['photos']}>
        {photos.map((photo, index) => (
          <SidePhoto
            key={photo.id}
            photo={photo}
            name={words.photo(index + 1, whose)}
            isProposed={photo.id === proposedId(group)}
          >
            <TakeBadges photo={photo} group={group} />
            <span className={styles['buttons']}>
              <Button
                data-keep
                aria-label={words.keepFile(baseName(photo.file), timeInWords(photo, group))}
                onPress={() => keep(photo)}
              >
                {words.keep}
              </Button>
              <LinkButton
                aria-label={words.wrongStudentOf(whose, baseName(photo.file))}
                onPress={() => open(photo)}
              >
                {words.wrongStudent}
              </LinkButton>
            </span>
          </SidePhoto>
        ))}
      </ul>
    </section>
  );
}
