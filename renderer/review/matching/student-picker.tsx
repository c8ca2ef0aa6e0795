import { useCallback } from 'react';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { useActions, useApp, useStudentSearch } from '../../state/app-context.ts';
import { searchStudents } from '../../state/student-search.ts';
import { ComboList } from '../../ui/combo-list.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import styles from './student-picker.module.css';
import { placeOf } from './student-words.ts';

const shownHits = 50;

export interface StudentPickerProps {
  /** The field's name. */
  readonly label: string;
  readonly onChoose: (student: Student) => void;
  readonly hasAutoFocus?: boolean;
}

function Hit({ student }: { readonly student: Student }) {
  return (
    <div className={styles['hit']}>
      <b>{nameOf(student)}</b>
      <small>
        {[student.id, placeOf(student), student.isActive ? '' : texts.photo.inactive]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </div>
  );
}

/** Any student of the roster, by name, ID, grade, homeroom or teacher. Only the best hits are drawn, of 50,000. */
export function StudentPicker({ label, onChoose, hasAutoFocus = false }: StudentPickerProps) {
  const words = texts.matching.picker;
  const search = useStudentSearch();
  const { look } = useActions();
  const hasRoster = useApp((state) => state.students.length > 0);
  const find = useCallback(
    (query: string) => {
      if (query.trim() === '') return [];
      const { hits, total } = searchStudents(search(), query, shownHits);
      return [{ heading: null, items: hits, total }];
    },
    [search],
  );
  // Of several, none is chosen unseen.
  const findOnly = (query: string) => {
    const { hits, total } = searchStudents(search(), query, 1);
    return total === 1 ? hits[0] : undefined;
  };
  if (!hasRoster) {
    return (
      <p className={styles['none']}>
        {words.load}{' '}
        <LinkButton onPress={() => look({ dialog: { kind: 'roster', failed: null } })}>
          {words.openRoster}
        </LinkButton>
      </p>
    );
  }
  return (
    <ComboList
      isPart
      hasAutoFocus={hasAutoFocus}
      label={label}
      placeholder={words.placeholder}
      listLabel={words.results}
      find={find}
      findAtOnce={findOnly}
      draw={(student) => <Hit student={student} />}
      onChoose={onChoose}
      emptyWords={(query) => (query.trim() === '' ? null : words.none(query.trim()))}
      foundWords={(query, total) => (query.trim() === '' ? '' : words.found(total))}
    />
  );
}
