import { createHash } from 'node:crypto';
import type { RequestInput } from '../../core/contract/contract.ts';
import type { OptOutQuestion, OptOutState } from '../../core/contract/views.ts';
import { type OptOuts, readOptOuts } from '../../core/roster/opt-outs.ts';
import type { Student } from '../../core/roster/roster.ts';
import type { RosterTable } from '../../core/roster/roster-table.ts';
import { AppError, toFailure } from '../../core/shared/failure.ts';
import { readRosterFile } from '../intake/rosters/read-roster-file.ts';

export interface OptOutServiceOptions {
  readonly publish: (state: OptOutState) => void;
  /** Called when another list applies, or the same one is read differently: `apply` is due. */
  readonly onChange: () => void;
}

/** A list of families who want no photo in the SIS, from a file of its own. */
export interface OptOutService {
  /**
   * While it cannot be read, the families are unknown: it is reported as failed.
   * @param answers what a person has answered about it before, as the state told it.
   * @throws AppError `roster-...`.
   */
  open(listPath: string, answers?: string): Promise<null>;
  close(): null;
  /** @throws AppError `bad-request` where another question is open, or none. */
  answer(input: RequestInput<'answerOptOuts'>): null;
  /** Looks up whom it means, and publishes that. @param students of the roster; null while there is none. */
  apply(students: readonly Student[] | null): OptOuts | null;
}

interface OpenList {
  readonly path: string;
  readonly table: RosterTable;
  readonly contentKey: string;
  readonly areHiddenMeant: boolean | null;
  /** For which unmatched lines a person has said that they may stay so. */
  readonly nobodyKey: string;
}

function hash(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}

const hiddenWords = new Map([
  ['meant', true],
  ['not-meant', false],
]);

/** `<content>|<hidden rows>|<lines that mean nobody>`: keys alone, nothing of what is in the list. */
function showAnswers({ contentKey, areHiddenMeant, nobodyKey }: OpenList): string {
  const [word = ''] = [...hiddenWords].find(([, areMeant]) => areMeant === areHiddenMeant) ?? [];
  return [contentKey, word, nobodyKey].join('|');
}

function readAnswers(contentKey: string, answers: string): Pick<OpenList, 'areHiddenMeant' | 'nobodyKey'> {
  const [content, hidden = '', nobodyKey = ''] = answers.split('|');
  if (content !== contentKey) return { areHiddenMeant: null, nobodyKey: '' };
  return { areHiddenMeant: hiddenWords.get(hidden) ?? null, nobodyKey };
}

function keyOfNobody({ contentKey }: OpenList, { unmatched, families }: OptOuts): string {
  return hash([contentKey, families, unmatched]);
}

function findQuestion(list: OpenList, optOuts: OptOuts): OptOutQuestion | null {
  const { table, areHiddenMeant, nobodyKey } = list;
  const hidden = table.hiddenRows?.size ?? 0;
  if (hidden > 0 && areHiddenMeant === null) {
    const rows = table.rows.filter((row) => row.some((cell) => cell !== '')).length;
    return { kind: 'hidden-rows', hidden, rows };
  }
  const { families, unmatched, spoiled } = optOuts;
  if ((families > 0 && unmatched.length === 0) || nobodyKey === keyOfNobody(list, optOuts)) return null;
  return { kind: 'nobody', families, rows: unmatched, spoiled };
}

export function createOptOutService({ publish, onChange }: OptOutServiceOptions): OptOutService {
  let list: OpenList | null = null;
  let applied: { readonly optOuts: OptOuts; readonly question: OptOutQuestion | null } | null = null;

  const change = (next: OpenList | null) => {
    list = next;
    onChange();
    return null;
  };
  return {
    async open(listPath, answers = '') {
      let table: RosterTable;
      try {
        table = await readRosterFile(listPath, new AbortController().signal);
      } catch (error) {
        // The former list holds; without one, nobody must think that there is nothing to heed.
        if (!list) publish({ kind: 'failed', path: listPath, failure: toFailure(error) });
        throw error;
      }
      const contentKey = hash([table.headings, table.rows, [...(table.hiddenRows ?? [])]]);
      return change({ path: listPath, table, contentKey, ...readAnswers(contentKey, answers) });
    },
    close() {
      publish({ kind: 'none' });
      return change(null);
    },
    answer(input) {
      if (!list || !applied || applied.question?.kind !== input.kind) {
        throw new AppError('bad-request', 'there is no such question about the list');
      }
      return change(
        input.kind === 'hidden-rows'
          ? { ...list, areHiddenMeant: input.areMeant }
          : { ...list, nobodyKey: keyOfNobody(list, applied.optOuts) },
      );
    },
    apply(students) {
      if (!list) {
        applied = null;
        return null;
      }
      const skipsHidden = list.areHiddenMeant === false;
      const optOuts = readOptOuts(list.table, students, { skipsHidden });
      const question = findQuestion(list, optOuts);
      applied = { optOuts, question };
      publish({
        kind: 'loaded',
        path: list.path,
        families: optOuts.families,
        unmatched: optOuts.unmatched.length,
        unknown: optOuts.unknown,
        skipped: skipsHidden ? (list.table.hiddenRows?.size ?? 0) : 0,
        question,
        answers: showAnswers(list),
      });
      return optOuts;
    },
  };
}
