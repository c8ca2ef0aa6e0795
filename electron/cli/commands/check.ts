import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Mirror } from '../../core/contract/mirror.ts';
import type { IndexState } from '../../core/contract/views.ts';
import type { FixKind } from '../../core/photo/fix.ts';
import { countStatuses } from '../../core/photo/issue.ts';
import { usualPlacing } from '../../core/review/center-head.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { AppError } from '../../core/shared/failure.ts';
import {
  findingSentences,
  lostZerosSentence,
  optOutQuestionSentence,
} from '../../core/text/roster-sentences.ts';
import { texts } from '../../core/text/texts.ts';
import { exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { choosePreset, type PresetChoice } from '../preset-choice.ts';
import { describeCounts, describeIssues, issueCodes, type Report, sortedRows, statusFor } from '../report.ts';
import { type Session, withSession } from '../session.ts';
import { printable, resolvePath, type Terminal } from '../terminal.ts';

type FoundIndex = Extract<IndexState, { readonly kind: 'found' }>;

/** What `--fix` does, and no more: see its help. */
const fixedByCommand: readonly FixKind[] = ['extension', 'orient', 'crop', 'drop-location', 'convert'];

/** What `--fix` asks for. With `--faces` the crop goes by the head. */
export async function applyFixes({ request }: Session, line: CommandLine): Promise<void> {
  if (!line.has('fix')) return;
  await request('applySafeFixes', { kinds: [...fixedByCommand] });
  if (line.has('faces')) await request('centerHeads', usualPlacing);
}

function photoJson(row: PhotoRow) {
  const { file, studentId, status, format, width, height, bytes } = row;
  const why = row.ignoredAs === undefined ? {} : { ignoredAs: row.ignoredAs };
  return { file, studentId, status, issues: issueCodes(row), format, width, height, bytes, ...why };
}

/** The JSON document of `check`. */
export function checkJson(rows: readonly PhotoRow[]) {
  return { photos: rows.map(photoJson), counts: countStatuses(rows.map(({ status }) => status)) };
}

/**
 * Opens the folder that a command is about, waits until every photo is checked, and checks them by the roster.
 * @param given what stands behind `--preset`. Returns what it means.
 */
export async function openCheckedFolder(
  session: Session,
  line: CommandLine,
  terminal: Terminal,
  given: string,
): Promise<PresetChoice> {
  const choice = await choosePreset(given, terminal);
  await openChecked(session, line, terminal, [resolvePath(terminal, line.folder)], choice);
  return choice;
}

/** A roster that is not there is said at once, and not after all photos have been checked. */
async function needRoster(line: CommandLine, terminal: Terminal): Promise<void> {
  const file = line.text('roster');
  if (file === undefined) return;
  const roster = resolvePath(terminal, file);
  await access(roster).catch((cause: unknown) => {
    throw new AppError('roster-missing', roster, { cause });
  });
}

/** As `openCheckedFolder` does, whatever was chosen. */
export async function openChecked(
  session: Session,
  line: CommandLine,
  terminal: Terminal,
  paths: readonly string[],
  { rules }: PresetChoice,
): Promise<void> {
  const requestBytes = line.number('max-bytes', { least: 1_000 });
  await needRoster(line, terminal);
  if (line.has('faces')) await session.request('setFaces', { isOn: true });
  await session.request('openFolder', {
    paths: [...paths],
    isThorough: line.has('thorough'),
    ...rules,
    ...(requestBytes === undefined ? {} : { requestBytes }),
  });
  await openRoster(session, line, terminal);
  await openOptOuts(session, line, terminal);
  await printIndex(session, line);
}

/** What lists beside the photos have against their names. Nobody is there to be asked: those photos are held. */
async function printIndex({ mirror, progress, request }: Session, line: CommandLine): Promise<void> {
  const { index } = mirror();
  if (index.kind !== 'found') return;
  const { lists } = texts.cliNotices;
  for (const { file, why } of index.unread) {
    progress.print(lists.unread(printable(file), texts.photographersList.unread[why]));
  }
  const held = index.conflicts + index.numbered;
  if (held === 0) {
    if (index.settled > 0) {
      progress.print(lists.settled(index.files.map(printable), index.settled));
    }
    return;
  }
  if (!line.has('names-win')) {
    progress.print(heldSentence(index));
    return;
  }
  await request('dismissIndex', {});
  progress.print(lists.namesWin(held));
}

function heldSentence({ conflicts, numbered, files, unread, needsRoster }: FoundIndex): string {
  const { lists } = texts.cliNotices;
  const whyNumbered = unread.length > 0 ? 'unread' : needsRoster ? 'needsRoster' : 'unlisted';
  const why = [
    ...(conflicts > 0 ? [lists.conflicts(files.map(printable), conflicts)] : []),
    ...(numbered > 0 ? [lists.numbered[whyNumbered](numbered)] : []),
  ];
  return lists.held(why, conflicts + numbered);
}

/** Behind the folder: which of its columns holds the IDs shows by the photos' names. */
async function openRoster(session: Session, line: CommandLine, terminal: Terminal): Promise<void> {
  const file = line.text('roster');
  if (file === undefined) return;
  await session.request('openRoster', { path: resolvePath(terminal, file) });
  const { roster } = session.mirror();
  if (roster.kind !== 'loaded') return;
  const { students, columns } = roster;
  const words = texts.cliNotices;
  session.progress.print(
    columns.id === undefined ? words.roster(students) : words.rosterByColumn(students, printable(columns.id)),
  );
  for (const sentence of findingSentences(roster.findings)) session.progress.print(printable(sentence));
  if (roster.lostZeros) session.progress.print(lostZerosSentence(roster.lostZeros));
}

/** What the list leaves open stops whatever would send photos; here it is only said. */
async function openOptOuts(session: Session, line: CommandLine, terminal: Terminal): Promise<void> {
  const file = line.text('opt-outs');
  if (file === undefined) return;
  await session.request('openOptOuts', { path: resolvePath(terminal, file) });
  const { optOuts } = session.mirror();
  if (optOuts.kind !== 'loaded') return;
  const words = texts.cliNotices.optOuts;
  session.progress.print(words.families(optOuts.families));
  if (optOuts.unknown > 0) {
    session.progress.print(words.unknown(optOuts.unknown, printable(path.basename(file))));
  }
  if (line.has('opt-outs-checked')) return answerOptOuts(session, file);
  if (!optOuts.question) return;
  const asked = printable(optOutQuestionSentence(optOuts.question, path.basename(file)));
  session.progress.print(words.open(asked));
}

/** Rows that a filter hides count: what says no is heeded wherever it stands. */
async function answerOptOuts({ request, mirror, progress }: Session, file: string): Promise<void> {
  for (;;) {
    const { optOuts } = mirror();
    const question = optOuts.kind === 'loaded' ? optOuts.question : null;
    if (!question) return;
    const asked = printable(optOutQuestionSentence(question, path.basename(file)));
    if (question.kind === 'hidden-rows') {
      progress.print(texts.cliNotices.optOuts.hiddenCount(asked));
      await request('answerOptOuts', { kind: 'hidden-rows', areMeant: true });
    } else {
      progress.print(texts.cliNotices.optOuts.othersGo(asked));
      await request('answerOptOuts', { kind: 'nobody' });
    }
  }
}

function hasOpenQuestion({ optOuts }: Mirror): boolean {
  return optOuts.kind === 'loaded' && (optOuts.question !== null || optOuts.unknown > 0);
}

export function runCheck(line: CommandLine, terminal: Terminal, givenPreset: string): Promise<Report> {
  return withSession(terminal, async (session) => {
    const { preset } = await openCheckedFolder(session, line, terminal, givenPreset);
    const rows = sortedRows(session.mirror());
    return {
      text: describeCounts(rows) + describeIssues(rows, preset),
      json: checkJson(rows),
      status: hasOpenQuestion(session.mirror()) ? exitStatus.attention : statusFor(rows, session.mirror()),
    };
  });
}
