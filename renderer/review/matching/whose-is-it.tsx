import { useState } from 'react';
import { isPhotoThere } from '../../../electron/core/ledger/standing.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { isIncluded } from '../../../electron/core/review/photo-standing.ts';
import { archiveName } from '../../../electron/core/systems/preset.ts';
import { issueSentence } from '../../../electron/core/text/issue-sentence.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { useActions, useApp, useStudentsByKey } from '../../state/app-context.ts';
import { usePreset } from '../../state/use-preset.ts';
import { isAboutStudent, isDisputed, needsStudent } from '../../state/whose-photo.ts';
import { issueName } from '../../state/words.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { studentOf } from '../list-photos.ts';
import { IndexedPerson } from './compare-student.tsx';
import { StudentPicker } from './student-picker.tsx';
import { acceptLabel, keepLabel } from './student-words.ts';
import { SuggestedStudent } from './suggested-student.tsx';
import { useMatching, yesButtonId } from './use-matching.ts';
import { useSuggestions } from './use-suggestions.ts';
import styles from './whose-is-it.module.css';

const shownSuggestions = 4;

function titleOf(photo: PhotoRow): string {
  const issue = photo.issues.find(isAboutStudent);
  if (issue) return issueName(issue.code);
  const dispute = photo.issues.find((one) => one.code === 'index-disagrees');
  if (!dispute) return texts.matching.question;
  return dispute.why === 'other-student' ? texts.matching.listDisagrees : texts.matching.isItAnId;
}

function OpenQuestion({ photo }: { readonly photo: PhotoRow }) {
  const { look } = useActions();
  const preset = usePreset();
  const students = useStudentsByKey();
  const { sayYes } = useMatching();
  const [best, ...others] = useSuggestions(photo);
  const issue = photo.issues.find((one) => isAboutStudent(one) || one.code === 'index-disagrees');
  const accept = (studentId: string) => sayYes(photo.id, studentId);
  return (
    <section
      className={classNames(styles['box'], issue && styles['blocked'])}
      aria-label={texts.matching.question}
    >
      <h3>
        <Icon name={issue ? 'blocked' : 'student'} />
        {titleOf(photo)}
      </h3>
      {best ? (
        <SuggestedStudent photo={photo} studentId={best.studentId} suggestion={best}>
          <Button id={yesButtonId} variant="primary" isWide onPress={() => accept(best.studentId)}>
            {acceptLabel(best.studentId, studentOf(best, students))}
          </Button>
        </SuggestedStudent>
      ) : issue ? (
        <p>{issueSentence(issue, photo, preset)}</p>
      ) : null}
      {best?.reason.kind === 'index' ? null : <IndexedPerson photo={photo} />}
      {others.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not a form's fields.
        <div className={styles['others']} role="group" aria-label={texts.matching.otherStudents}>
          {others.slice(0, shownSuggestions).map(({ studentId }) => (
            <Button key={studentId} isWide onPress={() => accept(studentId)}>
              {acceptLabel(studentId, studentOf({ studentId }, students))}
            </Button>
          ))}
        </div>
      ) : null}
      {isDisputed(photo) && photo.studentId !== null ? (
        <Button isWide onPress={() => accept(photo.studentId ?? '')}>
          {keepLabel(photo.studentId, studentOf(photo, students))}
        </Button>
      ) : null}
      <StudentPicker label={texts.matching.findStudent} file={photo.file} onChoose={({ id }) => accept(id)} />
      <Button isWide onPress={() => look({ dialog: { kind: 'matching', photoId: photo.id } })}>
        {texts.matching.openLarge}
      </Button>
    </section>
  );
}

/** Somebody said whose it is: who, and the way back. */
function NamedByPerson({ photo }: { readonly photo: PhotoRow }) {
  const { assign } = useActions();
  const preset = usePreset();
  const words = texts.matching.known;
  const file = archiveName(photo.studentId ?? '', preset);
  const student = studentOf(photo, useStudentsByKey());
  return (
    <section className={classNames(styles['box'], styles['named'])} aria-label={words.title}>
      <h3>
        <Icon name="student" />
        {texts.matching.matchedByYou}
      </h3>
      <p>{student ? words.student(nameOf(student), file) : words.id(file)}</p>
      <Button isWide onPress={() => void assign([{ photoId: photo.id, studentId: null }])}>
        {words.remove}
      </Button>
    </section>
  );
}

function OtherStudent({ photo }: { readonly photo: PhotoRow }) {
  const [isPressed, setPressed] = useState(false);
  // A teacher has circled it: most of these are another student's.
  const isCircled = useApp(({ filter }) => filter.kind === 'from-sheets');
  const { assign, look } = useActions();
  if (!isPressed && !isCircled) {
    return (
      <div>
        <LinkButton onPress={() => setPressed(true)}>{texts.matching.known.change}</LinkButton>
      </div>
    );
  }
  return (
    <StudentPicker
      label={texts.matching.question}
      file={photo.file}
      hasAutoFocus={isPressed}
      onChoose={({ id }) => {
        setPressed(false);
        void assign([{ photoId: photo.id, studentId: id }]);
        // It leaves the list of those that are in the SIS; what that means is in its detail.
        if (isPhotoThere(photo) && !isCircled)
          look({ filter: { kind: 'everything' }, query: '', focusedId: photo.id });
      }}
    />
  );
}

/** In a photo's detail: whose photo it is, where somebody has to say. */
export function WhoseIsIt({ photo }: { readonly photo: PhotoRow }) {
  return isIncluded(photo) && needsStudent(photo) ? <OpenQuestion photo={photo} /> : null;
}

/** Under everything that is to be decided: what was answered, and that it may still be another student. */
export function KnownStudent({ photo }: { readonly photo: PhotoRow }) {
  if (!isIncluded(photo) || needsStudent(photo)) return null;
  return (
    <>
      {photo.idFrom === 'person' ? <NamedByPerson photo={photo} /> : null}
      <OtherStudent photo={photo} />
    </>
  );
}
