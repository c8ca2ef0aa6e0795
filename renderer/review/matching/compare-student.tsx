import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Suggestion } from '../../../electron/core/matching/suggest/suggestion.ts';
import { baseName } from '../../../electron/core/photo/file-name.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { issueSentence } from '../../../electron/core/text/issue-sentence.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { photoAddress } from '../../photo/photo-address.ts';
import { factsInWords, nameOf } from '../../photo/photo-words.ts';
import { useStudentsByKey } from '../../state/app-context.ts';
import { pressedCommand } from '../../state/command-keys.ts';
import { usePreset } from '../../state/use-preset.ts';
import { isAboutStudent } from '../../state/whose-photo.ts';
import { Button } from '../../ui/button.tsx';
import { FilledText } from '../../ui/filled-text.tsx';
import { Icon } from '../../ui/icon.tsx';
import hidden from '../../ui/visually-hidden.module.css';
import { studentOf } from '../list-photos.ts';
import styles from './compare-student.module.css';
import { indexedPersonWords } from './index-words.ts';
import { StudentPicker } from './student-picker.tsx';
import { placeOf, reasonOf, yesLabel } from './student-words.ts';
import { SuggestedStudent } from './suggested-student.tsx';
import { useSuggestions } from './use-suggestions.ts';

const shownSuggestions = 6;

export interface CompareStudentProps {
  readonly photo: PhotoRow;
  readonly onYes: (studentId: string) => void;
  readonly onSkip: () => void;
  readonly onLeaveOut: () => void;
}

function LargePhoto({ photo }: { readonly photo: PhotoRow }) {
  const [isMissing, setMissing] = useState(false);
  return (
    <figure className={styles['photo']}>
      {isMissing ? (
        <p className={styles['missing']}>
          <Icon name="picture" size={40} />
          {texts.photo.noPreview}
        </p>
      ) : (
        <img
          src={photoAddress('turned', photo)}
          alt={texts.photo.shown.file(baseName(photo.file))}
          draggable={false}
          onError={() => setMissing(true)}
        />
      )}
      <figcaption>
        <b className={styles['file']}>{baseName(photo.file)}</b>
        <small className={styles['facts']}>{factsInWords(photo)}</small>
      </figcaption>
    </figure>
  );
}

/** For a screen reader: which photo, who it may be, and why. */
function spokenWords(file: string, student: Student | null, suggestion: Suggestion | null): string {
  const words = texts.matching.walk;
  if (!suggestion) return student ? words.spokenPicked(file, nameOf(student)) : words.spokenWithout(file);
  const reason = reasonOf(suggestion, student);
  const place = student ? placeOf(student) : '';
  const name = student ? nameOf(student) : suggestion.studentId;
  return place === '' ? words.spoken(file, name, reason) : words.spokenWithPlace(file, name, place, reason);
}

/** One photo, large, and who it may be. Enter says yes, the arrows choose, S skips. */
export function CompareStudent({ photo, onYes, onSkip, onLeaveOut }: CompareStudentProps) {
  const students = useStudentsByKey();
  const suggestions = useSuggestions(photo).slice(0, shownSuggestions);
  const [active, setActive] = useState(0);
  const preset = usePreset();
  const [picked, setPicked] = useState<Student | null>(null);
  const region = useRef<HTMLDivElement>(null);
  const spokenId = useId();
  const suggestion = picked ? null : (suggestions[active] ?? null);
  const studentId = picked?.id ?? suggestion?.studentId ?? null;
  const student = picked ?? (studentId === null ? null : studentOf({ studentId }, students));

  const hasStudent = studentId !== null;
  useEffect(() => {
    const input = region.current?.querySelector('input');
    // For a screen that is gone through with one key, the yes has the focus; without a suggestion, the search.
    const wanted = hasStudent ? region.current?.querySelector<HTMLElement>('[data-yes] button') : input;
    if (!input || input.value === '' || picked) wanted?.focus();
  }, [picked, hasStudent]);

  const move = (by: number) => {
    if (suggestions.length === 0) return;
    setPicked(null);
    setActive(picked ? 0 : (active + by + suggestions.length) % suggestions.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const command = pressedCommand(event, 'matching');
    if (command === 'match-next') move(1);
    else if (command === 'match-previous') move(-1);
    else if (command === 'match-skip' && !event.repeat) onSkip();
    else return;
    event.preventDefault();
  };

  const issue = photo.issues.find(isAboutStudent);
  const spoken = spokenWords(baseName(photo.file), student, suggestion);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for the buttons inside, which do the same.
    <div ref={region} className={styles['compare']} onKeyDown={onKeyDown}>
      <div id={spokenId} className={hidden['hidden']} role="status">
        {spoken}
      </div>
      <LargePhoto photo={photo} />
      <div className={styles['who']}>
        {studentId === null ? (
          <div className={styles['nobody']}>
            <b>{texts.matching.walk.noSuggestion}</b>
            {issue ? <p>{issueSentence(issue, photo, preset)}</p> : null}
            <IndexedPerson photo={photo} />
          </div>
        ) : (
          <div className={styles['answer']}>
            <SuggestedStudent isLarge photo={photo} studentId={studentId} suggestion={suggestion}>
              {suggestion?.reason.kind === 'index' ? null : <IndexedPerson photo={photo} />}
            </SuggestedStudent>
            <div data-yes className={styles['yes']}>
              <Button variant="primary" isWide aria-describedby={spokenId} onPress={() => onYes(studentId)}>
                {yesLabel(
                  studentId,
                  student,
                  suggestions.map((other) => studentOf(other, students)),
                )}
              </Button>
              <Button onPress={onSkip}>{texts.matching.notNow}</Button>
            </div>
          </div>
        )}
        {suggestions.length > 1 ? (
          // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not a form's fields.
          <div className={styles['others']} role="group" aria-label={texts.matching.suggestions}>
            {suggestions.map((other, place) => {
              const known = studentOf(other, students);
              return (
                <button
                  key={other.studentId}
                  type="button"
                  aria-pressed={!picked && place === active}
                  onClick={() => {
                    setPicked(null);
                    setActive(place);
                  }}
                >
                  <b>{known ? nameOf(known) : other.studentId}</b>
                  <small>
                    {[
                      known ? other.studentId : '',
                      known ? placeOf(known) : '',
                      texts.matching.sureness[other.sureness],
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </small>
                </button>
              );
            })}
          </div>
        ) : null}
        <StudentPicker label={texts.matching.findStudent} file={photo.file} onChoose={setPicked} />
        <div className={styles['rest']}>
          <Button isWide onPress={onLeaveOut}>
            {texts.matching.notOnRosterSkip}
          </Button>
          {studentId === null ? <Button onPress={onSkip}>{texts.matching.notNow}</Button> : null}
        </div>
      </div>
    </div>
  );
}

/** Whom the photographer meant, where no one student of the roster is it. */
export function IndexedPerson({ photo: { indexPerson } }: { readonly photo: PhotoRow }) {
  if (!indexPerson) return null;
  return (
    <p>
      <FilledText
        text={texts.matching.listSays}
        parts={{ person: <b>{indexedPersonWords(indexPerson)}</b> }}
      />
    </p>
  );
}
