import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Mirror } from '../../core/contract/mirror.ts';
import type { IndexState } from '../../core/contract/views.ts';
import type { FixKind } from '../../core/photo/fix.ts';
import { countStatuses } from '../../core/photo/issue.ts';
import { usualPlacing } from '../../core/review/center-head.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { countOf } from '../../core/shared/amounts.ts';
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
  for (const { file, why } of index.unread) {
    progress.print(
      `Careful: ${printable(file)} may be a list of who is on which photo. It ${texts.photographersList.unread[why]}.`,
    );
  }
  const held = index.conflicts + index.numbered;
  if (held === 0) {
    if (index.settled > 0) {
      progress.print(
        `The photographer's index (${index.files.map(printable).join(', ')}) says whose ${countOf(index.settled, 'photo is', 'photos are')}; in the window you can go by it.`,
      );
    }
    return;
  }
  if (!line.has('names-win')) {
    progress.print(heldSentence(index));
    return;
  }
  await request('dismissIndex', {});
  progress.print(
    `Careful: ${countOf(held, 'photo goes by its name', 'photos go by their names')}, as --names-win says, whatever the photographer's list says.`,
  );
}

function heldSentence({ conflicts, numbered, files, unread, needsRoster }: FoundIndex): string {
  const held = conflicts + numbered;
  const parts = [
    ...(conflicts > 0
      ? [
          `the photographer's index (${files.map(printable).join(', ')}) says that ${countOf(conflicts, 'photo is', 'photos are')} of other students than the names say`,
        ]
      : []),
    ...(numbered > 0
      ? [
          `${countOf(numbered, 'photo has', 'photos have')} only a number for a name, and ${
            unread.length > 0
              ? 'the list beside them cannot be read'
              : needsRoster
                ? 'their list has names only, which needs --roster'
                : 'the list says nothing of them'
          }`,
        ]
      : []),
  ];
  return `Careful: ${parts.join('; ')}. ${held === 1 ? 'It is' : 'They are'} held back. If the names are right all the same, add --names-win.`;
}

/** Behind the folder: which of its columns holds the IDs shows by the photos' names. */
async function openRoster(session: Session, line: CommandLine, terminal: Terminal): Promise<void> {
  const file = line.text('roster');
  if (file === undefined) return;
  await session.request('openRoster', { path: resolvePath(terminal, file) });
  const { roster } = session.mirror();
  if (roster.kind !== 'loaded') return;
  const column = roster.columns.id === undefined ? '' : `, IDs from "${printable(roster.columns.id)}"`;
  session.progress.print(`Roster: ${countOf(roster.students, 'student')}${column}`);
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
  session.progress.print(`Photo opt-outs: ${optOuts.families}`);
  if (optOuts.unknown > 0) {
    const lines = countOf(optOuts.unknown, 'line gives', 'lines give');
    session.progress.print(
      `Caution: ${lines} no ID in ${printable(path.basename(file))}, the photo opt-out list. Picture Day needs the roster to match them: add --roster.`,
    );
  }
  if (line.has('opt-outs-checked')) return answerOptOuts(session, file);
  if (!optOuts.question) return;
  const asked = printable(optOutQuestionSentence(optOuts.question, path.basename(file)));
  session.progress.print(
    `${asked} Nothing is uploaded until this is settled. If you have checked the list and it is right, add --opt-outs-checked.`,
  );
}

/** Rows that a filter hides count: what says no is heeded wherever it stands. */
async function answerOptOuts({ request, mirror, progress }: Session, file: string): Promise<void> {
  for (;;) {
    const { optOuts } = mirror();
    const question = optOuts.kind === 'loaded' ? optOuts.question : null;
    if (!question) return;
    const asked = printable(optOutQuestionSentence(question, path.basename(file)));
    if (question.kind === 'hidden-rows') {
      progress.print(`Careful: ${asked} Rows that are hidden count, as --opt-outs-checked says.`);
      await request('answerOptOuts', { kind: 'hidden-rows', areMeant: true });
    } else {
      progress.print(`Careful: ${asked} The others go all the same, as --opt-outs-checked says.`);
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
