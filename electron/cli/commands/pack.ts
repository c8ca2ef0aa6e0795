import path from 'node:path';
import type { RunState } from '../../core/contract/views.ts';
import { deliveredItems, deliveryTo } from '../../core/delivery/delivery-view.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { sizeInWords } from '../../core/shared/amounts.ts';
import type { Preset } from '../../core/systems/preset.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { texts } from '../../core/text/texts.ts';
import { exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { describeIssues, issueCodes, listRows, type Report, sortedRows, statusFor } from '../report.ts';
import { reportFailure, withSession } from '../session.ts';
import { formatTable, printable, resolvePath, type Terminal } from '../terminal.ts';
import { applyFixes, openCheckedFolder } from './check.ts';

function isLeft({ outcome }: PhotoRow): boolean {
  return outcome?.kind === 'not-sent' || outcome?.kind === 'left-out';
}

function zipsOf(run: RunState) {
  const delivery = deliveryTo(run, 'folder');
  const at = (name: string) => path.join(delivery?.destination.label ?? '', name);
  return deliveredItems(delivery?.items ?? []).flatMap(({ state, photos }) => {
    if (state.kind !== 'delivered') return [];
    const { name, bytes, mapName } = state.zip;
    return [{ path: at(name), bytes, photos, mapPath: mapName === undefined ? undefined : at(mapName) }];
  });
}

/** Some things are found out only while a photo is packed. */
function issuesOfLeft(row: PhotoRow): readonly string[] {
  const issue = row.outcome?.kind === 'not-sent' ? row.outcome.issue : undefined;
  const codes = issueCodes(row);
  return issue === undefined || codes.includes(issue) ? codes : [...codes, issue];
}

/** The JSON document of `pack`. `mapFile`: the one beside a zip. */
export function packJson(run: RunState, rows: readonly PhotoRow[]) {
  return {
    zips: zipsOf(run).map(({ path: file, bytes, photos, mapPath }) => ({
      file,
      bytes,
      photos,
      ...(mapPath === undefined ? {} : { mapFile: mapPath }),
    })),
    left: rows.filter(isLeft).map((row) => ({ file: row.file, issues: issuesOfLeft(row) })),
  };
}

/** Files that were not what they had been when they were checked. */
export function describeRechecked(run: RunState): string {
  const files = run.kind === 'delivery' ? run.rechecked : [];
  if (files.length === 0) return '';
  const lines = files.map((file) => `  ${printable(file)}\n`).join('');
  return `\n${texts.cliReports.titles.rechecked}\n${lines}`;
}

function describePacked(run: RunState, rows: readonly PhotoRow[]): string {
  const zips = zipsOf(run);
  const packed = zips.reduce((total, { photos }) => total + photos, 0);
  const left = rows.filter(isLeft).length;
  const { packed: packedInWords, withMap } = texts.cliReports.pack;
  const table = zips.map((zip) => [
    path.basename(zip.path),
    sizeInWords(zip.bytes),
    texts.cliReports.photos(zip.photos),
    ...(zip.mapPath === undefined ? [] : [withMap(path.basename(zip.mapPath))]),
  ]);
  return `${packedInWords(packed, zips.length, left)}\n${formatTable(table)}`;
}

/** Photos that nothing was wrong with until they were packed. */
function describeFoundLate(rows: readonly PhotoRow[]): string {
  const late = rows.filter(({ outcome }) => outcome?.kind === 'not-sent' && outcome.issue !== undefined);
  return listRows(texts.cliReports.titles.foundLate, late, ({ file, outcome }) => {
    const reason = outcome?.kind === 'not-sent' ? outcome.reason : '';
    return `  ${printable(file)}\n    ${printable(reason)}\n`;
  });
}

/** What is next; the usual upload has a command of its own. */
function describeUpload(run: RunState, { id, name, uploadPage }: Preset): string {
  if (id === illuminate.id || zipsOf(run).length === 0) return '';
  const { uploadOnPage, uploadThere } = texts.cliReports.pack;
  const system = printable(name);
  return `\n${uploadPage === null ? uploadThere(system) : uploadOnPage(system, uploadPage)}\n`;
}

/** Whatever ends it early, the zips that are there are told. */
export function runPack(
  line: CommandLine,
  terminal: Terminal,
  out: string,
  givenPreset: string,
): Promise<Report> {
  return withSession(terminal, async (session) => {
    let preset: Preset = illuminate;
    const report = (status: Report['status']): Report => {
      const { run } = session.mirror();
      const rows = sortedRows(session.mirror());
      const text =
        describePacked(run, rows) +
        describeFoundLate(rows) +
        describeIssues(rows, preset) +
        describeRechecked(run) +
        describeUpload(run, preset);
      return { text, json: packJson(run, rows), status };
    };
    try {
      ({ preset } = await openCheckedFolder(session, line, terminal, givenPreset));
      await applyFixes(session, line);
      await session.request('pack', { folder: resolvePath(terminal, out) });
      const rows = sortedRows(session.mirror());
      return report(rows.some(isLeft) ? exitStatus.attention : statusFor(rows, session.mirror()));
    } catch (error) {
      return reportFailure(session, error, report(exitStatus.failed));
    }
  });
}
