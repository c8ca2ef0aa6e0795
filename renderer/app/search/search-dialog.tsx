import { useCallback, useEffect, useState } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { useApp, useAppStore } from '../../state/app-context.ts';
import { ComboList } from '../../ui/combo-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './search.module.css';
import { offeredCommands, type SearchTarget, searchEntries } from './search-entries.ts';
import { buildSearchIndex, type SearchEntry, type SearchIndex, searchIndex } from './search-index.ts';
import { useSearchChoice } from './use-search-choice.ts';

function Hit({ entry }: { readonly entry: SearchEntry<SearchTarget> }) {
  const { label, aside, keys = [] } = entry;
  return (
    <div className={styles['hit']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['aside']}>{aside}</span>
      {keys.length > 0 ? <kbd className={styles['key']}>{keys.join(' ')}</kbd> : null}
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
  const offered = useApp(offeredCommands);
  const [small] = useState(() => buildSearchIndex(searchEntries(store.getState(), [], [])));
  const [whole, setWhole] = useState<SearchIndex<SearchTarget> | null>(null);
  const makeWhole = useCallback(() => {
    const state = store.getState();
    return buildSearchIndex(searchEntries(state, state.photos.values(), state.students));
  }, [store]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: they are read from the store, when there is time.
  useEffect(() => {
    // The dialog is drawn first: 50,000 photos take a moment.
    const timer = setTimeout(() => setWhole(makeWhole()));
    return () => clearTimeout(timer);
  }, [makeWhole, students, offered]);

  return { index: whole ?? small, isWhole: whole !== null, makeWhole };
}

function SearchBody() {
  const choose = useSearchChoice();
  const { index, isWhole, makeWhole } = useIndexOfNow();
  const find = useCallback(
    (query: string) =>
      searchIndex(index, query).map(({ section, hits, total }) => ({
        heading: texts.search.sections[section],
        items: hits,
        total,
      })),
    [index],
  );
  return (
    <ComboList
      hasAutoFocus
      label={texts.search.field}
      placeholder={texts.search.field}
      listLabel={texts.search.results}
      find={find}
      isComplete={isWhole}
      findAtOnce={(query) =>
        searchIndex(isWhole ? index : makeWhole(), query).flatMap((found) => found.hits)[0]
      }
      draw={(entry) => <Hit entry={entry} />}
      onChoose={(entry) => choose(entry.target)}
      emptyWords={(query) => texts.search.noResults(query.trim())}
      foundWords={(query, total) => (query.trim() === '' ? '' : texts.search.found(total))}
      hint={texts.search.hint}
    />
  );
}

/** One search for screens, actions, students and files. */
export function SearchDialog() {
  const isOpen = useApp((state) => state.isSearchOpen);
  const store = useAppStore();
  return (
    <Dialog
      title={texts.search.title}
      isTitleShown={false}
      isOpen={isOpen}
      width="wide"
      onClose={() => store.setState({ isSearchOpen: false })}
    >
      <SearchBody />
    </Dialog>
  );
}
