import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { texts } from '../../electron/core/text/texts.ts';
import { classNames } from './class-names.ts';
import styles from './combo-list.module.css';
import field from './field.module.css';
import { Icon } from './icon.tsx';
import hidden from './visually-hidden.module.css';

export interface ComboGroup<Item> {
  /** Null where all is one group. */
  readonly heading: string | null;
  readonly items: readonly Item[];
  /** How many there are in all: of many, only the best are listed. */
  readonly total: number;
}

export interface ComboListProps<Item> {
  /** The field's name. */
  readonly label: string;
  readonly placeholder: string;
  /** The list's name. */
  readonly listLabel: string;
  /** What is listed for a query. The same function for as long as it would find the same. */
  readonly find: (query: string) => readonly ComboGroup<Item>[];
  /** What Enter chooses for a quick typist, before the list has caught up; undefined for nothing. */
  readonly findAtOnce: (query: string) => Item | undefined;
  /** False while `find` does not know everything yet: until then Enter goes by `findAtOnce`. */
  readonly isComplete?: boolean;
  readonly draw: (item: Item) => ReactNode;
  readonly onChoose: (item: Item) => void;
  /** Below an empty list; null for nothing. */
  readonly emptyWords: (query: string) => string | null;
  /** For those who hear the screen. */
  readonly foundWords: (query: string, total: number) => string;
  /** Below a list that is not empty. */
  readonly hint?: string;
  /**
   * Part of a screen or dialog with fields and keys of its own: the label is shown, keys that are typed here go no
   * further, and the field is emptied by Escape and by a choice.
   */
  readonly isPart?: boolean;
  readonly hasAutoFocus?: boolean;
}

const moreWords = (group: ComboGroup<unknown>) => {
  const more = group.total - group.items.length;
  return more > 0 ? texts.ui.more(more) : null;
};

/** How many options fit the list: so far Page Up and Page Down go. */
function pageOf(list: HTMLElement | null): number {
  const option = list?.querySelector<HTMLElement>('[role="option"]');
  return list && option ? Math.max(1, Math.floor(list.clientHeight / option.offsetHeight) - 1) : 1;
}

function nextActive(key: string, active: number, count: number, page: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, active + page);
    case 'PageUp':
      return Math.max(0, active - page);
    default:
      return null;
  }
}

/** A field and the list of what is found by it (the combobox pattern): the field keeps the focus and takes the keys. */
export function ComboList<Item>(props: ComboListProps<Item>) {
  const {
    label,
    find,
    findAtOnce,
    onChoose,
    isComplete = true,
    isPart = false,
    hasAutoFocus = false,
  } = props;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const deferredQuery = useDeferredValue(query);
  const groups = useMemo(() => find(deferredQuery), [find, deferredQuery]);
  const items = groups.flatMap((group) => group.items);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const activePlace = Math.min(active, items.length - 1);
  const isOpen = items.length > 0;
  const emptyWords = isOpen ? null : props.emptyWords(deferredQuery);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or another place in it.
  useEffect(() => {
    // It opens below the field, which may be the last thing in view.
    if (isPart) list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activePlace, groups, isPart]);

  const choose = (item: Item) => {
    if (isPart) setQuery('');
    onChoose(item);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const empties = isPart && key === 'Escape' && query !== '';
    // What is typed here is no shortcut of what lies around it.
    if (isPart && key !== 'Tab' && (key !== 'Escape' || empties)) event.stopPropagation();
    const next = nextActive(key, activePlace, items.length, pageOf(list.current));
    if (empties) {
      setQuery('');
    } else if (key === 'Enter') {
      const item = isComplete && query === deferredQuery ? items[activePlace] : findAtOnce(query);
      if (item !== undefined) choose(item);
    } else if (next !== null) {
      setActive(next);
    } else {
      return;
    }
    event.preventDefault();
  };

  const input = (
    <input
      id={`${id}-field`}
      className={classNames(field['input'], !isPart && styles['large'])}
      // biome-ignore lint/a11y/noAutofocus: only where what opened the field promised it.
      autoFocus={hasAutoFocus}
      type="text"
      role="combobox"
      aria-label={isPart ? undefined : label}
      aria-autocomplete="list"
      aria-expanded={isOpen}
      aria-controls={`${id}-list`}
      aria-activedescendant={isOpen ? `${id}-${activePlace}` : undefined}
      placeholder={props.placeholder}
      autoComplete="off"
      spellCheck={false}
      value={query}
      onChange={(event) => {
        setQuery(event.target.value);
        setActive(0);
      }}
      onKeyDown={onKeyDown}
    />
  );
  const optionsFrom = (group: ComboGroup<Item>, from: number) =>
    group.items.map((item, index) => {
      const place = from + index;
      return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys (combobox pattern).
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here.
        <div
          key={place}
          id={`${id}-${place}`}
          className={styles['option']}
          role="option"
          aria-selected={place === activePlace}
          onPointerMove={() => setActive(place)}
          onClick={() => choose(item)}
        >
          {props.draw(item)}
        </div>
      );
    });

  let from = 0;
  return (
    <div className={classNames(styles['combo'], isPart && styles['part'])}>
      {isPart ? (
        <>
          <label className={styles['label']} htmlFor={`${id}-field`}>
            {label}
          </label>
          <div className={field['search']}>
            <Icon name="search" />
            {input}
          </div>
        </>
      ) : (
        input
      )}
      <div
        ref={list}
        id={`${id}-list`}
        className={styles['list']}
        role="listbox"
        aria-label={props.listLabel}
        hidden={!isOpen}
      >
        {groups.map((group, at) => {
          const options = optionsFrom(group, from);
          from += group.items.length;
          if (group.heading === null) return <Fragment key="">{options}</Fragment>;
          const headingId = `${id}-group-${at}`;
          return (
            // biome-ignore lint/a11y/useSemanticElements: groups of a listbox have no element of their own.
            <div key={group.heading} role="group" aria-labelledby={headingId}>
              <div id={headingId} className={styles['heading']} role="presentation">
                {group.heading}
              </div>
              {options}
              {moreWords(group) ? (
                <div className={styles['more']} role="presentation">
                  {moreWords(group)}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
      {groups.map((group) =>
        group.heading === null && moreWords(group) ? (
          <p key="" className={styles['more']}>
            {moreWords(group)}
          </p>
        ) : null,
      )}
      {emptyWords ? <p className={styles['none']}>{emptyWords}</p> : null}
      {isOpen && props.hint ? <p className={styles['hint']}>{props.hint}</p> : null}
      <div className={hidden['hidden']} role="status">
        {props.foundWords(deferredQuery, total)}
      </div>
    </div>
  );
}
