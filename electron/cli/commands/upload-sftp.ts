import type { RequestInput } from '../../core/contract/contract.ts';
import type { RunState } from '../../core/contract/views.ts';
import { deliveredItems, deliveryTo, itemName } from '../../core/delivery/delivery-view.ts';
import { readSftpAddress, showSftpAddress } from '../../core/network/sftp/sftp-address.ts';
import type { PhotoRow } from '../../core/review/photo-row.ts';
import { sizeInWords } from '../../core/shared/amounts.ts';
import { AppError, type Failure, toFailure } from '../../core/shared/failure.ts';
import { formatDate } from '../../core/shared/locale.ts';
import { goesOnSentence } from '../../core/text/goes-on-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import { exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { needSamePreset, type PresetChoice, presetOf } from '../preset-choice.ts';
import { describeIssues, listRows, type Report, statusForSent } from '../report.ts';
import { reportFailure, type Session, withJournal } from '../session.ts';
import { formatTable, printable, resolvePath, type Terminal } from '../terminal.ts';
import { applyFixes, openCheckedFolder } from './check.ts';
import { describeRechecked } from './pack.ts';
import { describeAlready, idColumnOf, type ReportedRun, recallRows, uploadJson } from './upload.ts';

const passwordName = 'PICTURE_DAY_SFTP_PASSWORD';
const passphraseName = 'PICTURE_DAY_SFTP_PASSPHRASE';

function readAccess(line: CommandLine, terminal: Terminal, given: string): RequestInput<'sendSftp'> {
  const common = {
    address: showSftpAddress(readSftpAddress(given)),
    knownHostKey: line.text('known-host') ?? null,
    createFolder: line.has('make-folder'),
  };
  const key = line.text('key');
  if (key !== undefined) {
    const passphrase = terminal.environment[passphraseName];
    const auth = { kind: 'key', path: resolvePath(terminal, key) } as const;
    return { ...common, auth: passphrase ? { ...auth, passphrase } : auth };
  }
  const password = terminal.environment[passwordName];
  if (!password) throw new AppError('sftp-no-password', passwordName);
  return { ...common, auth: { kind: 'password', password } };
}

function zipsOf(run: RunState) {
  return deliveryTo(run, 'sftp')?.items ?? [];
}

function sftpJson(run: RunState, rows: readonly PhotoRow[]) {
  return {
    ...uploadJson(run, rows),
    zips: deliveredItems(zipsOf(run)).map((item) => ({
      file: itemName(item),
      bytes: item.archiveBytes,
      photos: item.photos,
    })),
    email: deliveryTo(run, 'sftp')?.email ?? null,
  };
}

function describeDelivery(run: RunState, rows: readonly PhotoRow[]): string {
  const photos = rows.filter(({ status }) => status !== 'ignored');
  const delivered = photos.filter(({ outcome }) => outcome?.kind === 'delivered');
  const listOf = (title: string, kind: 'not-sent' | 'left-out') => {
    const found = photos.flatMap(({ file, outcome }) =>
      outcome?.kind === kind ? [{ file, ...outcome }] : [],
    );
    return listRows(title, found, ({ file, reason }) => `  ${printable(file)}\n    ${printable(reason)}\n`);
  };
  const meant = photos.filter(({ outcome }) => outcome?.kind !== 'left-out').length;
  const { titles, upload } = texts.cliReports;
  const table = zipsOf(run).map((item) => [
    itemName(item),
    sizeInWords(item.archiveBytes),
    texts.cliReports.photos(item.photos),
    item.state.kind === 'delivered' ? '' : upload.notThereYet,
  ]);
  const email = deliveryTo(run, 'sftp')?.email;
  return (
    `${upload.onSftp(delivered.length, meant)}\n` +
    describeAlready(photos) +
    formatTable(table) +
    listOf(titles.notSent, 'not-sent') +
    listOf(titles.leftOut, 'left-out') +
    describeIssues(rows.filter(({ status }) => status === 'attention')) +
    describeRechecked(run) +
    (email ? `\n${upload.email}\n\n${upload.subject(email.subject)}\n\n${email.body}` : '')
  );
}

/** What is to be added to the command so that it goes on. */
function printNextStep(session: Session, { code, detail }: Failure): void {
  if (code === 'sftp-host-key-new' && detail) {
    session.progress.print(texts.cliNotices.advice.knownHost(printable(detail)));
  }
  if (code === 'sftp-folder-missing') session.progress.print(texts.cliNotices.advice.makeFolder);
}

/** What was cut off before goes on where it stopped. */
async function sendOrGoOn(
  session: Session,
  access: RequestInput<'sendSftp'>,
  choice: PresetChoice,
  { line, reported }: { readonly line: CommandLine; readonly reported: ReportedRun },
): Promise<void> {
  const { runs } = await session.request('unfinishedRuns', {});
  const former = runs.find(
    ({ isOpenFolder, destination, isAgain }) =>
      !line.has('start-over') &&
      (!line.has('again') || isAgain === true) &&
      isOpenFolder &&
      destination.kind === 'sftp' &&
      destination.label === access.address,
  );
  if (former) {
    needSamePreset(former, choice);
    reported.resumedId = former.id;
    session.progress.print(printable(goesOnSentence(former, formatDate(former.startedMs, 'day-and-time'))));
  }
  const again = line.has('again');
  await session.request(
    'sendSftp',
    former ? { ...access, runId: former.id } : { ...access, again, ...idColumnOf(line) },
  );
}

/** Puts the zips on an SFTP. Whatever ends it early, what is known of every photo is told. */
export function runUploadToSftp(line: CommandLine, terminal: Terminal, address: string): Promise<Report> {
  const access = readAccess(line, terminal, address);
  const preset = presetOf(line);
  return withJournal(line, terminal, async (session) => {
    const reported: ReportedRun = { resumedId: null };
    const report = async (statusOf: (rows: readonly PhotoRow[]) => Report['status']): Promise<Report> => {
      const { run } = session.mirror();
      const rows = await recallRows(session, reported);
      return { text: describeDelivery(run, rows), json: sftpJson(run, rows), status: statusOf(rows) };
    };
    try {
      // Before hours of checking.
      await session.request('checkSftp', access);
      if (line.text('roster') === undefined) {
        session.progress.print(texts.cliNotices.noRoster);
      }
      const choice = await openCheckedFolder(session, line, terminal, preset);
      await applyFixes(session, line);
      await sendOrGoOn(session, access, choice, { line, reported });
      return await report((rows) => statusForSent(rows, session.mirror()));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const failed = reportFailure(session, error, await report(() => exitStatus.failed));
      printNextStep(session, toFailure(error));
      return failed;
    }
  });
}
