import {
  blockingCodes,
  type IssueCode,
  type WarningCode,
  warningCodes,
} from '../../electron/core/photo/issue.ts';
import { texts } from '../../electron/core/text/texts.ts';
import type { Overview } from '../state/overview.ts';
import type { ReviewFilter } from '../state/store.ts';
import { issueName, standingName } from '../state/words.ts';

export interface FilterEntry {
  readonly filter: ReviewFilter;
  readonly label: string;
  readonly count: number;
  /** Must not be overlooked. */
  readonly isAlarm?: true;
}

/** A list of filters under a heading, or under a filter that shows all of them together. */
export interface FilterGroup {
  readonly head: FilterEntry;
  readonly entries: readonly FilterEntry[];
}

export interface FilterLists {
  readonly states: readonly FilterEntry[];
  /** What only a person can answer. */
  readonly questions: readonly FilterEntry[];
  readonly problems: readonly FilterGroup[];
}

export function isSameFilter(one: ReviewFilter, other: ReviewFilter): boolean {
  if (one.kind !== 'issue' || other.kind !== 'issue') return one.kind === other.kind;
  return one.code === other.code && one.isGoing === other.isGoing;
}

/** Questions rather than faults. */
const askedCodes = ['duplicate-id', 'same-picture', 'index-disagrees'] as const;
type AskedCode = (typeof askedCodes)[number];

function isAsked(code: IssueCode): code is AskedCode {
  return askedCodes.some((asked) => asked === code);
}

/** Every filter that is offered. One without photos is not, unless it is always there or is the current one. */
export function listFilters(overview: Overview, current: ReviewFilter, hasRoster: boolean): FilterLists {
  // A list that was just emptied stays, so that it does not go away under the person.
  const isOffered = ({ filter, count }: FilterEntry) => count > 0 || isSameFilter(current, filter);
  const entry = (
    kind: Exclude<ReviewFilter['kind'], 'issue' | 'from-sheets'>,
    count: number,
  ): FilterEntry => ({
    filter: { kind },
    label: standingName(kind),
    count,
  });
  const issue = (code: IssueCode): FilterEntry => ({
    filter: { kind: 'issue', code },
    label: issueName(code),
    count: overview.issues.get(code) ?? 0,
  });
  const offeredIssues = (codes: readonly (Exclude<IssueCode, AskedCode> | WarningCode)[]) =>
    codes.map(issue).filter(isOffered);

  const problems: readonly FilterGroup[] = [
    {
      head: entry('blocked', overview.blocked),
      entries: offeredIssues(blockingCodes.filter((code) => !isAsked(code))),
    },
    { head: entry('warned', overview.warned), entries: offeredIssues(warningCodes) },
    { head: entry('fixed', overview.fixed), entries: [] },
  ];
  return {
    states: [
      entry('attention', overview.attention),
      entry('ready', overview.ready),
      ...[
        entry('in-sis', overview.inSis),
        entry('handed-over', overview.handedOver),
        entry('changed-since', overview.changedSince),
      ].filter(isOffered),
      entry('left-out', overview.leftOut),
      ...[entry('again', overview.unsettled)].filter(isOffered),
      entry('everything', overview.photos),
      ...(hasRoster ? [entry('no-photo', overview.withoutPhoto.length)] : []),
    ],
    questions: [
      ...(current.kind === 'from-sheets'
        ? [{ filter: current, label: texts.sheetDialogs.foundFilter, count: current.photoIds.length }]
        : []),
      entry('suggested', overview.suggested),
      issue('duplicate-id'),
      { ...issue('same-picture'), isAlarm: true } as const,
      { ...issue('index-disagrees'), isAlarm: true } as const,
      entry('changed', overview.changed),
    ].filter(isOffered),
    problems: problems.filter(({ head, entries }) => isOffered(head) || entries.length > 0),
  };
}
