import { useMemo } from 'react';
import { type IssueCode, issueCodes } from '../../electron/core/photo/issue.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { passedOverInWords } from '../../electron/core/text/messages-ignored.ts';
import { useActions, useApp, useOverview } from '../state/app-context.ts';
import type { ReviewFilter } from '../state/store.ts';
import { issueNames } from '../state/words.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './filters.module.css';

function isSameFilter(one: ReviewFilter, other: ReviewFilter): boolean {
  if (one.kind !== 'issue' || other.kind !== 'issue') return one.kind === other.kind;
  return one.code === other.code && one.isGoing === other.isGoing;
}

interface FilterLinkProps {
  readonly filter: ReviewFilter;
  readonly label: string;
  readonly count: number;
  /** Must not be overlooked. */
  readonly isAlarm?: boolean;
}

function FilterLink({ filter, label, count, isAlarm = false }: FilterLinkProps) {
  const isCurrent = useApp((state) => isSameFilter(state.filter, filter));
  const { look } = useActions();
  return (
    <li>
      <button
        type="button"
        className={styles['filter']}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => look({ filter, selection: new Set(), focusedId: null })}
      >
        <span className={classNames(isAlarm && styles['alarm'])}>
          {isAlarm ? <Icon name="attention" size={14} /> : null}
          {label}
        </span>
        <small>{formatNumber(count)}</small>
      </button>
    </li>
  );
}

/** Questions rather than faults. */
const askedCodes: ReadonlySet<IssueCode> = new Set(['duplicate-id', 'same-picture', 'index-disagrees']);

/** What only a person can say, one list each; nothing where nothing is open. */
function Questions() {
  const { suggested, changed, issues } = useOverview();
  const current = useApp((state) => state.filter);
  const index = useApp((state) => state.index);
  const { look } = useActions();
  // A list that was just emptied stays, so that it does not go away under the person.
  const isOn = (filter: ReviewFilter, count: number) => count > 0 || isSameFilter(current, filter);
  const doubles: ReviewFilter = { kind: 'issue', code: 'duplicate-id' };
  const doubleCount = issues.get('duplicate-id') ?? 0;
  const links = [
    isOn({ kind: 'suggested' }, suggested) ? (
      <FilterLink
        key="suggested"
        filter={{ kind: 'suggested' }}
        label="Suggested matches"
        count={suggested}
      />
    ) : null,
    isOn(doubles, doubleCount) ? (
      <FilterLink
        key="doubles"
        filter={doubles}
        label={issueNames['duplicate-id'].filter}
        count={doubleCount}
      />
    ) : null,
    ...(['same-picture', 'index-disagrees'] as const).map((code) => {
      const count = issues.get(code) ?? 0;
      const filter: ReviewFilter = { kind: 'issue', code };
      return isOn(filter, count) ? (
        <FilterLink key={code} filter={filter} label={issueNames[code].filter} count={count} isAlarm />
      ) : null;
    }),
    isOn({ kind: 'changed' }, changed) ? (
      <FilterLink key="changed" filter={{ kind: 'changed' }} label="Changed files" count={changed} />
    ) : null,
    index.kind === 'found' ? (
      <li key="index">
        <button
          type="button"
          className={styles['filter']}
          onClick={() => look({ dialog: { kind: 'index-lists' } })}
        >
          <span>Photographer's list</span>
        </button>
      </li>
    ) : null,
  ].filter((link) => link !== null);
  if (links.length === 0) return null;
  return (
    <>
      <h2>To decide</h2>
      <ul>{links}</ul>
    </>
  );
}

/** What is no photo, so that nobody looks for it: how many files, and why. */
function PassedOver() {
  const photos = useApp((state) => state.photos);
  const words = useMemo(() => passedOverInWords(photos.values()), [photos]);
  if (words.length === 0) return null;
  return (
    <section className={styles['passed']} aria-labelledby="passed-over">
      <h2 id="passed-over">Ignored files</h2>
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
  // A kind that was just mended to the last stays, so that the list does not jump away under the person.
  const kinds = issueCodes.filter(
    (code) =>
      !askedCodes.has(code) &&
      (overview.issues.has(code) || (current.kind === 'issue' && current.code === code)),
  );
  return (
    <nav className={styles['filters']} aria-label="Show" data-filters>
      <h2>Show</h2>
      <ul>
        <FilterLink filter={{ kind: 'attention' }} label="Needs attention" count={overview.attention} />
        <FilterLink filter={{ kind: 'ready' }} label="Ready" count={overview.ready} />
        {/* A list that was just emptied stays, so that it does not go away under the person. */}
        {overview.inSis > 0 || current.kind === 'in-sis' ? (
          <FilterLink filter={{ kind: 'in-sis' }} label="In the SIS" count={overview.inSis} />
        ) : null}
        {overview.handedOver > 0 || current.kind === 'handed-over' ? (
          <FilterLink filter={{ kind: 'handed-over' }} label="Delivered" count={overview.handedOver} />
        ) : null}
        {overview.changedSince > 0 || current.kind === 'changed-since' ? (
          <FilterLink
            filter={{ kind: 'changed-since' }}
            label="Changed since upload"
            count={overview.changedSince}
          />
        ) : null}
        <FilterLink filter={{ kind: 'left-out' }} label="Skipped" count={overview.leftOut} />
        {overview.unsettled > 0 || current.kind === 'again' ? (
          <FilterLink filter={{ kind: 'again' }} label="Not accepted by the SIS" count={overview.unsettled} />
        ) : null}
        <FilterLink filter={{ kind: 'everything' }} label="All photos" count={overview.photos} />
        {hasRoster ? (
          <FilterLink
            filter={{ kind: 'no-photo' }}
            label="Students without a photo"
            count={overview.withoutPhoto.length}
          />
        ) : null}
      </ul>
      <Questions />
      {kinds.length > 0 ? (
        <>
          <h2>Problems</h2>
          <ul>
            {kinds.map((code) => (
              <FilterLink
                key={code}
                filter={{ kind: 'issue', code }}
                label={issueNames[code].filter}
                count={overview.issues.get(code) ?? 0}
              />
            ))}
          </ul>
        </>
      ) : null}
      <PassedOver />
    </nav>
  );
}
