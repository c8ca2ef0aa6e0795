import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { useApp, useAppStore } from '../../state/app-context.ts';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import field from '../../ui/field.module.css';
import hidden from '../../ui/visually-hidden.module.css';
import styles from './search.module.css';
import { type SearchTarget, searchEntries } from './search-entries.ts';
import {
  buildSearchIndex,
  type SearchEntry,
  type SearchHits,
  type SearchIndex,
  searchIndex,
} from './search-index.ts';
import { useSearchChoice } from './use-search-choice.ts';

function nextActive(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, active + 8);
    case 'PageUp':
      return Math.max(0, active - 8);
    default:
      return null;
  }
}

interface SectionProps {
  readonly found: SearchHits<SearchTarget>;
  /** The place of its first hit among all. */
  readonly from: number;
  readonly active: number;
  readonly onPoint: (place: number) => void;
  readonly onChoose: (entry: SearchEntry<SearchTarget>) => void;
}

function SectionView({ found, from, active, onPoint, onChoose }: SectionProps) {
  const { section, hits, total } = found;
  return (
    // biome-ignore lint/a11y/useSemanticElements: groups of a listbox have no element of their own.
    <div role="group" aria-labelledby={`search-${section}`}>
      <div id={`search-${section}`} className={styles['section']} role="presentation">
        {section}
      </div>
      {hits.map((entry, index) => {
        const place = from + index;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys (combobox pattern).
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here.
          <div
            key={place}
            id={`search-hit-${place}`}
            className={styles['hit']}
            role="option"
            aria-selected={place === active}
            onPointerMove={() => onPoint(place)}
            onClick={() => onChoose(entry)}
          >
            <span className={styles['label']}>{entry.label}</span>
            <span className={styles['aside']}>{entry.aside}</span>
            {entry.keys && entry.keys.length > 0 ? (
              <kbd className={styles['key']}>{entry.keys.join(' ')}</kbd>
            ) : null}
          </div>
        );
      })}
      {total > hits.length ? (
        <div className={styles['more']} role="presentation">
          and {(total - hits.length).toLocaleString('en-US')} more: type more to find them
        </div>
      ) : null}
    </div>
  );
}

interface IndexOfNow {
  readonly index: SearchIndex<SearchTarget>;
  /** Whether photos and students are in it already. */
  readonly isWhole: boolean;
  readonly makeWhole: () => SearchIndex<SearchTarget>;
}

/** Built for each opening, and again when a roster comes meanwhile. Other changes can wait for the next opening. */
function useIndexOfNow(): IndexOfNow {
  const store = useAppStore();
  const students = useApp((state) => state.students);
  const [small] = useState(() => buildSearchIndex(searchEntries(store.getState(), [], [])));
  const [whole, setWhole] = useState<SearchIndex<SearchTarget> | null>(null);
  const makeWhole = useCallback(() => {
    const state = store.getState();
    return buildSearchIndex(searchEntries(state, state.photos.values(), state.students));
  }, [store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the students are read from the store, when there is time.
  useEffect(() => {
    // The dialog is drawn first: 50,000 photos take a moment.
    const timer = setTimeout(() => setWhole(makeWhole()));
    return () => clearTimeout(timer);
  }, [makeWhole, students]);

  return { index: whole ?? small, isWhole: whole !== null, makeWhole };
}

function SearchBody() {
  const choose = useSearchChoice();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { index, isWhole, makeWhole } = useIndexOfNow();
  const deferredQuery = useDeferredValue(query);
  const sections = useMemo(() => searchIndex(index, deferredQuery), [index, deferredQuery]);
  const hits = sections.flatMap((found) => found.hits);
  const activePlace = Math.min(active, hits.length - 1);
  const total = sections.reduce((sum, found) => sum + found.total, 0);

  useEffect(() => {
    list.current?.querySelector(`#search-hit-${activePlace}`)?.scrollIntoView({ block: 'nearest' });
  }, [activePlace]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // A quick typist presses Enter before the list has caught up.
      const isCaughtUp = isWhole && query === deferredQuery;
      const hit = isCaughtUp
        ? hits[activePlace]
        : searchIndex(isWhole ? index : makeWhole(), query).flatMap((found) => found.hits)[0];
      if (hit) choose(hit.target);
      return;
    }
    const next = nextActive(event.key, activePlace, hits.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };

  let from = 0;
  return (
    <div className={styles['search']}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type into this field.
        autoFocus
        className={classNames(field['input'], styles['input'])}
        type="text"
        role="combobox"
        aria-label="Search photos, students, actions"
        aria-autocomplete="list"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={hits.length > 0 ? `search-hit-${activePlace}` : undefined}
        placeholder="Search photos, students, actions"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id="search-hits" className={styles['hits']} role="listbox" aria-label="Found">
        {sections.map((found) => {
          const start = from;
          from += found.hits.length;
          return (
            <SectionView
              key={found.section}
              found={found}
              from={start}
              active={activePlace}
              onPoint={setActive}
              onChoose={(entry) => choose(entry.target)}
            />
          );
        })}
      </div>
      {hits.length === 0 ? (
        <p className={styles['none']}>
          Nothing is called "{deferredQuery.trim()}". Try a student's name or ID, or a file.
        </p>
      ) : (
        <p className={styles['keys']}>Arrow keys choose, Enter goes there, Esc closes.</p>
      )}
      <div className={hidden['hidden']} role="status">
        {deferredQuery.trim() === '' ? '' : `${countOf(total, 'hit')} found`}
      </div>
    </div>
  );
}

/** One search for screens, actions, students and files. */
export function SearchDialog() {
  const isOpen = useApp((state) => state.isSearchOpen);
  const store = useAppStore();
  return (
    <Dialog
      title="Search"
      isTitleShown={false}
      isOpen={isOpen}
      width="wide"
      onClose={() => store.setState({ isSearchOpen: false })}
    >
      <SearchBody />
    </Dialog>
  );
}
