import { countStatuses } from '../../core/issue.ts';
import type { PhotoRow } from '../../core/views.ts';
import type { CommandLine } from '../parse-command.ts';
import { describeCounts, describeIssues, issueCodes, type Report, sortedRows, statusFor } from '../report.ts';
import { resolvePath, type Session, withSession } from '../session.ts';
import type { Terminal } from '../terminal.ts';

function photoJson(row: PhotoRow) {
  const { file, studentId, status, format, width, height, bytes } = row;
  return { file, studentId, status, issues: issueCodes(row), format, width, height, bytes };
}

/** The JSON document of `check`. */
export function checkJson(rows: readonly PhotoRow[]) {
  return { photos: rows.map(photoJson), counts: countStatuses(rows.map(({ status }) => status)) };
}

/** Opens the folder that a command is about, and waits until every photo is checked. */
export async function openCheckedFolder(
  session: Session,
  line: CommandLine,
  terminal: Terminal,
  presetId: string,
): Promise<void> {
  const requestBytes = line.number('max-bytes', { least: 1_000 });
  await session.request('openFolder', {
    paths: [resolvePath(terminal, line.folder)],
    presetId,
    ...(requestBytes === undefined ? {} : { requestBytes }),
  });
}

export function runCheck(line: CommandLine, terminal: Terminal, presetId: string): Promise<Report> {
  return withSession(terminal, async (session) => {
    await openCheckedFolder(session, line, terminal, presetId);
    const rows = sortedRows(session.mirror());
    return {
      text: describeCounts(rows) + describeIssues(rows),
      json: checkJson(rows),
      status: statusFor(rows),
    };
  });
}
