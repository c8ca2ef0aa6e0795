import { issueCodes } from '../../electron/core/issue.ts';
import { useActions, useApp, useOverview } from '../app-context.ts';
import type { ReviewFilter } from '../store.ts';
import { issueNames } from '../words.ts';
import styles from './filters.module.css';

function isSameFilter(one: ReviewFilter, other: ReviewFilter): boolean {
  return (
    one.kind === other.kind && (one.kind !== 'issue' || (other.kind === 'issue' && one.code === other.code))
  );
}

interface FilterLinkProps {
  readonly filter: ReviewFilter;
  readonly label: string;
  readonly count: number;
}

function FilterLink({ filter, label, count }: FilterLinkProps) {
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
        <span>{label}</span>
        <small>{count.toLocaleString('en-US')}</small>
      </button>
    </li>
  );
}

export function Filters() {
  const overview = useOverview();
  const hasRoster = useApp((state) => state.students.length > 0);
  const current = useApp((state) => state.filter);
  // A kind that was just mended to the last stays, so that the list does not jump away under the person.
  const kinds = issueCodes.filter(
    (code) => overview.issues.has(code) || (current.kind === 'issue' && current.code === code),
  );
  return (
    <nav className={styles['filters']} aria-label="Show">
      <h2>Show</h2>
      <ul>
        <FilterLink
          filter={{ kind: 'attention' }}
          label="Needs attention"
          count={overview.blocked + overview.warned}
        />
        <FilterLink filter={{ kind: 'ready' }} label="Ready" count={overview.ready} />
        <FilterLink filter={{ kind: 'left-out' }} label="Left out" count={overview.leftOut} />
        {overview.unsettled > 0 || current.kind === 'again' ? (
          <FilterLink filter={{ kind: 'again' }} label="Not in the SIS yet" count={overview.unsettled} />
        ) : null}
        <FilterLink filter={{ kind: 'everything' }} label="Everything" count={overview.photos} />
      </ul>
      {kinds.length > 0 ? (
        <>
          <h2>Needs attention</h2>
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
      {hasRoster ? (
        <>
          <h2>Students</h2>
          <ul>
            <FilterLink
              filter={{ kind: 'no-photo' }}
              label="No photo yet"
              count={overview.withoutPhoto.length}
            />
          </ul>
        </>
      ) : null}
    </nav>
  );
}
