import path from 'node:path';
import { countOf, sizeInWords } from '../../core/messages.ts';
import type { PhotoRow, RunState } from '../../core/views.ts';
import { exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { describeIssues, issueCodes, type Report, sortedRows, statusFor } from '../report.ts';
import { reportFailure, resolvePath, withSession } from '../session.ts';
import { formatTable, printable, type Terminal } from '../terminal.ts';
import { fixedByCommand, openCheckedFolder } from './check.ts';

function isLeft({ outcome }: PhotoRow): boolean {
  return outcome?.kind === 'not-sent';
}

function zipsOf(run: RunState) {
  return run.kind === 'packed' || run.kind === 'packing' ? run.zips : [];
}

/** The JSON document of `pack`. */
export function packJson(run: RunState, rows: readonly PhotoRow[]) {
  return {
    zips: zipsOf(run).map(({ path: file, bytes, photos }) => ({ file, bytes, photos })),
    left: rows.filter(isLeft).map((row) => ({ file: row.file, issues: issueCodes(row) })),
  };
}

/** Files that were not what they had been when they were checked. */
export function describeRechecked(run: RunState): string {
  const files = 'rechecked' in run ? run.rechecked : [];
  if (files.length === 0) return '';
  const lines = files.map((file) => `  ${printable(file)}\n`).join('');
  return `\nChanged after they were checked, so they were checked again\n${lines}`;
}

function describePacked(run: RunState, rows: readonly PhotoRow[]): string {
  const zips = zipsOf(run);
  const packed = zips.reduce((total, { photos }) => total + photos, 0);
  const left = rows.filter(isLeft).length;
  const table = zips.map((zip) => [
    path.basename(zip.path),
    sizeInWords(zip.bytes),
    countOf(zip.photos, 'photo'),
  ]);
  return `${countOf(packed, 'photo')} packed in ${countOf(zips.length, 'zip')}, ${left} left out\n${formatTable(table)}`;
}

/** Whatever ends it early, the zips that are there are told. */
export function runPack(
  line: CommandLine,
  terminal: Terminal,
  out: string,
  presetId: string,
): Promise<Report> {
  return withSession(terminal, async (session) => {
    const report = (status: Report['status']): Report => {
      const { run } = session.mirror();
      const rows = sortedRows(session.mirror());
      const text = describePacked(run, rows) + describeIssues(rows) + describeRechecked(run);
      return { text, json: packJson(run, rows), status };
    };
    try {
      await openCheckedFolder(session, line, terminal, presetId);
      if (line.has('fix')) await session.request('applySafeFixes', { kinds: [...fixedByCommand] });
      await session.request('pack', { folder: resolvePath(terminal, out) });
      const rows = sortedRows(session.mirror());
      return report(rows.some(isLeft) ? exitStatus.attention : statusFor(rows));
    } catch (error) {
      return reportFailure(session, error, report(exitStatus.failed));
    }
  });
}
