import { useCallback, useMemo } from 'react';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { isInStaffFolder } from '../../../electron/core/roster/staff.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { useActions, useApp, useStudentSearch } from '../../state/app-context.ts';
import { buildStudentSearch, type StudentSearch, searchStudents } from '../../state/student-search.ts';
import { ComboList } from '../../ui/combo-list.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import styles from './student-picker.module.css';
import { placeOf } from './student-words.ts';

const shownHits = 50;

export interface StudentPickerProps {
  /** The field's name. */
  readonly label: string;
  /** Whose photo it is: staff are chosen for photos among staff photos, and for no others. */
  readonly file: string;
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

/** Staff are few: they need not be made ready before somebody looks for one. */
function useSearchFor(file: string): () => StudentSearch {
  const ofStudents = useStudentSearch();
  const staff = useApp((state) => state.staff);
  const ofStaff = useMemo(
    () => (staff.length > 0 && isInStaffFolder(file) ? buildStudentSearch(staff) : null),
    [staff, file],
  );
  return useCallback(() => ofStaff ?? ofStudents(), [ofStaff, ofStudents]);
}

/** Any student of the roster, by name, ID, grade, homeroom or teacher. Only the best hits are drawn, of 50,000. */
export function StudentPicker({ label, file, onChoose, hasAutoFocus = false }: StudentPickerProps) {
  const words = texts.matching.picker;
  const search = useSearchFor(file);
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
