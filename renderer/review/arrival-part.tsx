import { misplacedAt } from '../../electron/core/ledger/standing.ts';
import { baseName } from '../../electron/core/photo/file-name.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { isChangedSinceUpload, standingOf } from '../../electron/core/review/photo-standing.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { describeBlocker } from '../delivery/describe-blocker.ts';
import {
  changedSinceInWords,
  doubtSentence,
  staysInSisSentence,
  wrongStudentSentence,
} from '../photo/arrival-words.ts';
import { nameOf } from '../photo/photo-words.ts';
import { useActions, useApp, useStudentsByKey } from '../state/app-context.ts';
import { photoOfStudent } from '../state/whose-photo.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './detail.module.css';
import { type StudentsByKey, studentOf } from './list-photos.ts';

function studentInWords(studentId: string | null, students: StudentsByKey): string {
  const student = studentOf({ studentId }, students);
  if (student) return nameOf(student);
  return studentId === null ? texts.photo.thisStudent : texts.photo.studentWithId(studentId);
}

/** These photos alone, also where they are in the SIS already; held up by what holds every upload up. */
export function UploadAgainButton({ photos }: { readonly photos: readonly PhotoRow[] }) {
  const blocker = useApp(({ connection, folder, index, optOuts }) =>
    describeBlocker(connection, folder, photos.length, index, optOuts) === null ? null : 'blocked',
  );
  const { upload } = useActions();
  return (
    <Button isWide isDisabled={blocker !== null} onPress={() => void upload(photos.map(({ id }) => id))}>
      {texts.detail.uploadAgain(photos.length)}
    </Button>
  );
}

/** Another child's photo is in the SIS: what becomes of it, and how it is replaced. */
function WrongStudent({ photo, other }: { readonly photo: PhotoRow; readonly other: string }) {
  const photos = useApp((state) => state.photos);
  const students = useStudentsByKey();
  const own = photoOfStudent(photos.values(), other, photo.id);
  return <p>{wrongStudentSentence(studentInWords(other, students), own ? baseName(own.file) : null)}</p>;
}

/** In a photo's detail: what is in the SIS of this student, where that is not simply this photo. */
export function ArrivalPart({ photo }: { readonly photo: PhotoRow }) {
  const students = useStudentsByKey();
  const { atDestination } = photo;
  const nowMs = Date.now();
  const standing = standingOf(photo);
  const student = studentInWords(photo.studentId, students);
  const other = misplacedAt(atDestination);
  if (atDestination?.kind === 'changed-since') {
    const otherName = other === null ? null : studentInWords(other, students);
    const { title, text } = changedSinceInWords(atDestination, student, otherName, nowMs);
    return (
      <section className={classNames(styles['issue'], other === null && styles['warning'])}>
        <h3>
          <Icon name={other === null ? 'attention' : 'blocked'} />
          {title}
        </h3>
        <p>{text}</p>
        {other === null ? null : <WrongStudent photo={photo} other={other} />}
        {isChangedSinceUpload(photo) ? <UploadAgainButton photos={[photo]} /> : null}
      </section>
    );
  }
  if (other !== null) {
    return (
      <section className={styles['issue']}>
        <h3>
          <Icon name="blocked" />
          {texts.photo.wrongStudent.title}
        </h3>
        <p>{texts.photo.wrongStudent.imported(studentInWords(other, students))}</p>
        <WrongStudent photo={photo} other={other} />
      </section>
    );
  }
  if (standing === 'left-out' || standing === 'blocked' || standing === 'changed') {
    const stays = staysInSisSentence(atDestination, nowMs);
    return stays === null ? null : <p>{stays}</p>;
  }
  const doubt = doubtSentence(atDestination, student);
  if (doubt === null) return null;
  return (
    <section className={classNames(styles['issue'], styles['warning'])}>
      <p>{doubt}</p>
      {standing === 'in-sis' ? <UploadAgainButton photos={[photo]} /> : null}
    </section>
  );
}
