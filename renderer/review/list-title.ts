import { texts } from '../../electron/core/text/texts.ts';
import type { ReviewFilter } from '../state/store.ts';
import { issueName } from '../state/words.ts';

/** "14 photos need attention": the middle's heading. With a search, how many it finds under this filter. */
export function titleOfList(filter: ReviewFilter, count: number, query = ''): string {
  const { heading, headingOfIssue, headingOfIssueToUpload, photosFound, studentsFound } = texts.reviewLists;
  if (query.trim() !== '') return filter.kind === 'no-photo' ? studentsFound(count) : photosFound(count);
  if (filter.kind === 'from-sheets') return texts.sheetDialogs.foundTitle(count);
  if (filter.kind !== 'issue') return heading[filter.kind](count);
  const issue = issueName(filter.code);
  return filter.isGoing ? headingOfIssueToUpload(count, issue) : headingOfIssue(count, issue);
}

export interface EmptyWords {
  readonly title: string;
  readonly text: string;
}

/** What an empty list means, and what to do. */
export function emptyWordsOf({ kind }: ReviewFilter): EmptyWords {
  const { empty } = texts.reviewLists;
  if (kind === 'from-sheets')
    return { title: texts.sheetDialogs.emptyTitle, text: texts.sheetDialogs.emptyText };
  return kind === 'blocked' || kind === 'issue' ? empty.attention : empty[kind];
}
