import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Student } from '../../../electron/core/roster/roster.ts';
import { nameOf } from '../../photo/photo-words.ts';
import { useApp, useStudentSearch } from '../../state/app-context.ts';
import { searchStudents } from '../../state/student-search.ts';
import { Icon } from '../../ui/icon.tsx';
import hidden from '../../ui/visually-hidden.module.css';
import styles from './student-picker.module.css';
import { placeOf } from './student-words.ts';

const shownHits = 50;

function nextActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, active + 6);
  if (key === 'PageUp') return Math.max(0, active - 6);
  return null;
}

export interface StudentPickerProps {
  /** The field's name. */
  readonly label: string;
  readonly onChoose: (student: Student) => void;
  readonly hasAutoFocus?: boolean;
}

/** Any student of the roster, by name, ID, grade, home room or teacher. Only the best hits are drawn, of 50,000. */
export function StudentPicker({ label, onChoose, hasAutoFocus = false }: StudentPickerProps) {
  const search = useStudentSearch();
  const hasRoster = useApp((state) => state.students.length > 0);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const deferredQuery = useDeferredValue(query);
  const { hits, total } = useMemo(
    () =>
      deferredQuery.trim() === ''
        ? { hits: [], total: 0 }
        : searchStudents(search(), deferredQuery, shownHits),
    [search, deferredQuery],
  );
  const isOpen = deferredQuery.trim() !== '' && hits.length > 0;
  const activePlace = Math.min(active, hits.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or another place in it.
  useEffect(() => {
    // It opens below the field, which may be the last thing in view.
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activePlace, hits]);

  const choose = (student: Student) => {
    setQuery('');
    onChoose(student);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // What is typed here is no shortcut of what lies around it.
    if (event.key !== 'Tab' && (event.key !== 'Escape' || query !== '')) event.stopPropagation();
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      setQuery('');
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      // A quick typist presses Enter before the list has caught up: of several, none is chosen unseen.
      const fresh = query === deferredQuery ? null : searchStudents(search(), query, 1);
      const student = fresh === null ? hits[activePlace] : fresh.total === 1 ? fresh.hits[0] : undefined;
      if (student) choose(student);
      return;
    }
    const next = nextActive(event.key, activePlace, hits.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };

  if (!hasRoster)
    return <p className={styles['none']}>Without a roster there are no students to choose from.</p>;
  return (
    <div className={styles['picker']}>
      <label className={styles['label']} htmlFor={`${id}-field`}>
        {label}
      </label>
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          id={`${id}-field`}
          // biome-ignore lint/a11y/noAutofocus: only where a button that opened the field promised it.
          autoFocus={hasAutoFocus}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-hits`}
          aria-activedescendant={isOpen ? `${id}-${activePlace}` : undefined}
          placeholder="Name, ID, grade or room"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id={`${id}-hits`}
        className={styles['hits']}
        role="listbox"
        aria-label="Students found"
        hidden={!isOpen}
      >
        {hits.map((student, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys (combobox pattern).
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here.
          <div
            key={student.id}
            id={`${id}-${place}`}
            className={styles['hit']}
            role="option"
            aria-selected={place === activePlace}
            onPointerMove={() => setActive(place)}
            onClick={() => choose(student)}
          >
            <b>{nameOf(student)}</b>
            <small>
              {[student.id, placeOf(student), student.isActive ? '' : 'inactive'].filter(Boolean).join(' · ')}
            </small>
          </div>
        ))}
      </div>
      {total > hits.length ? (
        <p className={styles['none']}>
          and {(total - hits.length).toLocaleString('en-US')} more: type more to find them
        </p>
      ) : null}
      {deferredQuery.trim() !== '' && total === 0 ? (
        <p className={styles['none']}>Nobody on the roster is found by "{deferredQuery.trim()}".</p>
      ) : null}
      <div className={hidden['hidden']} role="status">
        {deferredQuery.trim() === '' ? '' : `${total.toLocaleString('en-US')} students found`}
      </div>
    </div>
  );
}
