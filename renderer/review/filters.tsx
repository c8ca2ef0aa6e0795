import { useMemo, useRef } from 'react';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { passedOverInWords } from '../../electron/core/text/passed-over-in-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp, useOverview } from '../state/app-context.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useOneTabStop } from '../ui/use-one-tab-stop.ts';
import { type FilterEntry, type FilterGroup, isSameFilter, listFilters } from './filter-groups.ts';
import styles from './filters.module.css';

interface FilterLinkProps {
  readonly entry: FilterEntry;
  readonly icon?: IconName;
}

function FilterLink({ entry: { filter, label, count, isAlarm }, icon }: FilterLinkProps) {
  const isCurrent = useApp((state) => isSameFilter(state.filter, filter));
  const { look } = useActions();
  const shown = icon ?? (isAlarm ? 'attention' : null);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['filter']}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => look({ filter, selection: new Set(), focusedId: null })}
    >
      <span className={classNames(isAlarm && styles['alarm'], icon && styles['head'], icon && styles[icon])}>
        {shown ? <Icon name={shown} size={14} /> : null}
        {label}
      </span>
      <small>{formatNumber(count)}</small>
    </button>
  );
}

function FilterList({ entries }: { readonly entries: readonly FilterEntry[] }) {
  return entries.map((entry) => (
    <li key={JSON.stringify(entry.filter)}>
      <FilterLink entry={entry} />
    </li>
  ));
}

const groupIcons: Readonly<Partial<Record<FilterEntry['filter']['kind'], IconName>>> = {
  blocked: 'blocked',
  warned: 'attention',
  fixed: 'fixed',
};

/** A filter for all of a group, and below it one for each kind. */
function Group({ group: { head, entries } }: { readonly group: FilterGroup }) {
  const icon = groupIcons[head.filter.kind];
  return (
    <li>
      <FilterLink entry={head} {...(icon ? { icon } : {})} />
      {entries.length > 0 ? (
        <ul className={styles['kinds']} aria-label={head.label}>
          <FilterList entries={entries} />
        </ul>
      ) : null}
    </li>
  );
}

function PhotographersList() {
  const hasList = useApp((state) => state.index.kind === 'found');
  const { look } = useActions();
  if (!hasList) return null;
  return (
    <li>
      <button
        type="button"
        tabIndex={-1}
        className={styles['filter']}
        onClick={() => look({ dialog: { kind: 'index-lists' } })}
      >
        <span>{texts.reviewLists.photographersList}</span>
      </button>
    </li>
  );
}

/** What is no photo, so that nobody looks for it: how many files, and why. */
function PassedOver() {
  const photos = useApp((state) => state.photos);
  const words = useMemo(() => passedOverInWords(photos.values()), [photos]);
  if (words.length === 0) return null;
  return (
    <section className={styles['passed']} aria-labelledby="passed-over">
      <h2 id="passed-over">{texts.reviewLists.ignoredFiles}</h2>
      <ul>
        {words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

export function Filters() {
  const overview = useOverview();
  const hasRoster = useApp((state) => state.students.length > 0);
  const current = useApp((state) => state.filter);
  const hasList = useApp((state) => state.index.kind === 'found');
  const nav = useRef<HTMLElement>(null);
  const keys = useOneTabStop(nav);
  const { states, questions, problems } = listFilters(overview, current, hasRoster);
  return (
    <nav ref={nav} className={styles['filters']} aria-label={texts.reviewLists.show} data-filters {...keys}>
      <h2>{texts.reviewLists.show}</h2>
      <ul>
        <FilterList entries={states} />
      </ul>
      {questions.length > 0 || hasList ? (
        <>
          <h2>{texts.reviewLists.toDecide}</h2>
          <ul>
            <FilterList entries={questions} />
            <PhotographersList />
          </ul>
        </>
      ) : null}
      {problems.length > 0 ? (
        <>
          <h2>{texts.reviewLists.problems}</h2>
          <ul>
            {problems.map((group) => (
              <Group key={group.head.label} group={group} />
            ))}
          </ul>
        </>
      ) : null}
      <PassedOver />
    </nav>
  );
}
