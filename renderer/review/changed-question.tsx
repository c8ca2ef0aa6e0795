import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { nameOf } from '../photo/photo-words.ts';
import { useActions, useStudentsByKey } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { formerDecisionSentence } from './changed-words.ts';
import styles from './detail.module.css';
import { studentOf } from './list-photos.ts';

/** The file is not the one that was decided about: nothing is done with it before a person has said so. */
export function ChangedQuestion({ photo }: { readonly photo: PhotoRow }) {
  const { answerChanged } = useActions();
  const students = useStudentsByKey();
  if (!photo.isChanged) return null;
  const student = studentOf({ studentId: photo.formerDecision?.studentId ?? null }, students);
  return (
    <section className={classNames(styles['issue'], styles['warning'])}>
      <h3>
        <Icon name="attention" />
        {texts.photo.fileChanged.title}
      </h3>
      <p>{formerDecisionSentence(photo.formerDecision, student ? nameOf(student) : null)}</p>
      <div className={styles['answers']}>
        <Button onPress={() => void answerChanged([photo.id], true)}>{texts.photo.fileChanged.keep}</Button>
        <Button onPress={() => void answerChanged([photo.id], false)}>
          {texts.photo.fileChanged.discard}
        </Button>
      </div>
    </section>
  );
}
