import { destinationLabel } from '../../core/delivery/destination-label.ts';
import type { NamedDestination } from '../../core/delivery/named-destination.ts';
import type { BoardFolder } from '../../core/ledger/board.ts';
import { namedDestinationKey } from '../../core/ledger/destination-key.ts';
import { dayInWords } from '../../core/shared/dates.ts';
import { findPreset } from '../../core/systems/custom-preset.ts';
import { texts } from '../../core/text/texts.ts';
import { exitStatus } from '../exit-status.ts';
import { readNamedDestinations } from '../named-destinations.ts';
import type { CommandLine } from '../parse-command.ts';
import type { Report } from '../report.ts';
import { lookAtJournal } from '../session.ts';
import { formatTable, printable, type Terminal } from '../terminal.ts';

/** How much of one folder is at a destination, as the journal knows it. */
interface FolderThere {
  readonly folder: string;
  readonly there: number;
  readonly students: number;
  /** In ISO 8601; null where nothing of the folder was sent there. */
  readonly lastSent: string | null;
}

/** The JSON document of `destinations`. */
export function destinationsJson(
  destinations: readonly NamedDestination[],
  folders: readonly BoardFolder[] | null = null,
) {
  return {
    destinations: destinations.map((named) => ({
      name: named.name,
      kind: named.address.kind,
      address: destinationLabel(named),
      preset: named.presetId,
      idColumn: named.idColumn || null,
      ...(folders === null ? {} : { folders: foldersAt(named, folders) }),
    })),
  };
}

function foldersAt(named: NamedDestination, folders: readonly BoardFolder[]): readonly FolderThere[] {
  const key = namedDestinationKey(named);
  return folders.map(({ name, students, cells }) => {
    const cell = cells.find(({ destination }) => destination === key);
    const lastSent = cell ? new Date(cell.lastMs).toISOString() : null;
    return { folder: name, there: cell?.there ?? 0, students, lastSent };
  });
}

function describeFolders(named: NamedDestination, folders: readonly BoardFolder[], nowMs: number): string {
  const key = namedDestinationKey(named);
  const lines = folders.map((folder) => {
    const cell = folder.cells.find(({ destination }) => destination === key);
    const words = cell
      ? texts.board.there(cell.there, folder.students, dayInWords(cell.lastMs, nowMs))
      : texts.board.never(folder.students);
    return `  ${printable(folder.name)}: ${words}\n`;
  });
  return `${printable(named.name)}\n${lines.join('')}`;
}

function describe(destinations: readonly NamedDestination[], folders: readonly BoardFolder[] | null): string {
  if (destinations.length === 0) {
    return `${texts.cliReports.destinations.none}\n`;
  }
  const { columns, notSetUp } = texts.cliReports.destinations;
  const rows = destinations.map((named) => [
    printable(named.name),
    named.address.kind,
    printable(destinationLabel(named) ?? notSetUp),
    printable(findPreset(named.presetId, named.customPreset)?.name ?? named.presetId),
  ]);
  const table = formatTable([[columns.name, columns.kind, columns.address, columns.system], ...rows]);
  if (folders === null) return table;
  const nowMs = Date.now();
  return `${table}\n${destinations.map((named) => describeFolders(named, folders, nowMs)).join('')}`;
}

/** The destinations of the app's settings; with a journal, also how much of each folder is where. */
export async function runDestinations(line: CommandLine, terminal: Terminal): Promise<Report> {
  const destinations = await readNamedDestinations(line, terminal);
  const reportOn = (folders: readonly BoardFolder[] | null): Report => ({
    text: describe(destinations, folders),
    json: destinationsJson(destinations, folders),
    status: exitStatus.done,
  });
  if (line.text('state') === undefined) return reportOn(null);
  return lookAtJournal(line, terminal, async ({ request }) => reportOn((await request('board', {})).folders));
}
