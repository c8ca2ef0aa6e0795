import path from 'node:path';
import { countOf } from '../../core/amounts.ts';
import type { FixKind } from '../../core/fix.ts';
import { countStatuses } from '../../core/issue.ts';
import { findingSentences, lostZerosSentence, optOutQuestionSentence } from '../../core/messages-roster.ts';
import type { Mirror } from '../../core/mirror.ts';
import type { PhotoRow } from '../../core/views.ts';
import { exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { choosePreset, type PresetChoice } from '../preset-choice.ts';
import { describeCounts, describeIssues, issueCodes, type Report, sortedRows, statusFor } from '../report.ts';
import { type Session, withSession } from '../session.ts';
import { printable, resolvePath, type Terminal } from '../terminal.ts';

/** What `--fix` does, and no more: see its help. */
export const fixedByCommand: readonly FixKind[] = ['extension', 'orient', 'crop', 'drop-location', 'convert'];

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

/** As `openCheckedFolder` does, whatever was chosen. */
export async function openChecked(
  session: Session,
  line: CommandLine,
  terminal: Terminal,
  paths: readonly string[],
  { rules }: PresetChoice,
): Promise<void> {
  const requestBytes = line.number('max-bytes', { least: 1_000 });
  await session.request('openFolder', {
    paths: [...paths],
    ...rules,
    ...(requestBytes === undefined ? {} : { requestBytes }),
  });
  await openRoster(session, line, terminal);
  await openOptOuts(session, line, terminal);
  sayIndex(session);
}

/** Nobody is there to be asked: photos go by their names, and whoever reads this knows that an index disagrees. */
function sayIndex({ mirror, progress }: Session): void {
  const { index } = mirror();
  if (index.kind !== 'found' || index.conflicts === 0) return;
  progress.say(
    `Careful: the photographer's index (${index.files.map(printable).join(', ')}) says that ${countOf(index.conflicts, 'photo is', 'photos are')} of other students than the names say. They go by their names.`,
  );
}

/** Behind the folder: which of its columns holds the IDs shows by the photos' names. */
async function openRoster(session: Session, line: CommandLine, terminal: Terminal): Promise<void> {
  const file = line.text('roster');
  if (file === undefined) return;
  await session.request('openRoster', { path: resolvePath(terminal, file) });
  const { roster } = session.mirror();
  if (roster.kind !== 'loaded') return;
  const column = roster.columns.id === undefined ? '' : `, IDs from "${printable(roster.columns.id)}"`;
  session.progress.say(`Roster: ${countOf(roster.students, 'student')}${column}`);
  for (const sentence of findingSentences(roster.findings)) session.progress.say(printable(sentence));
  if (roster.lostZeros) session.progress.say(lostZerosSentence(roster.lostZeros));
}

/** What the list leaves open stops whatever would send photos; here it is only said. */
async function openOptOuts(session: Session, line: CommandLine, terminal: Terminal): Promise<void> {
  const file = line.text('opt-outs');
  if (file === undefined) return;
  await session.request('openOptOuts', { path: resolvePath(terminal, file) });
  const { optOuts } = session.mirror();
  if (optOuts.kind !== 'loaded') return;
  session.progress.say(`Families who said no: ${optOuts.families}`);
  if (optOuts.question)
    session.progress.say(printable(optOutQuestionSentence(optOuts.question, path.basename(file))));
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
      status: hasOpenQuestion(session.mirror()) ? exitStatus.attention : statusFor(rows),
    };
  });
}
