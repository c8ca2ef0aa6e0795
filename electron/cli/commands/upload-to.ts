import type { RequestInput } from '../../core/contract/contract.ts';
import type { NamedDestination } from '../../core/delivery/named-destination.ts';
import type { PhotoAddress } from '../../core/delivery/photo-address.ts';
import { readLdapAddress } from '../../core/network/ldap/ldap-address.ts';
import { isMoodleAddress, readMoodleAddress } from '../../core/network/moodle-address.ts';
import { composeSftpAddress } from '../../core/network/sftp/sftp-address.ts';
import { formatDate } from '../../core/shared/locale.ts';
import { customPresetId } from '../../core/systems/custom-preset.ts';
import { goesOnSentence } from '../../core/text/goes-on-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import { labelOf } from '../../engine/delivery/open-photo-destination.ts';
import { UsageError } from '../exit-status.ts';
import { findDestination, readNamedDestinations } from '../named-destinations.ts';
import { sisNetwork } from '../network.ts';
import type { CommandLine } from '../parse-command.ts';
import { needSamePreset, type PresetChoice, presetOf } from '../preset-choice.ts';
import type { Report } from '../report.ts';
import { needSecret, type Session, withJournal } from '../session.ts';
import { printable, type Terminal } from '../terminal.ts';
import { applyFixes, openCheckedFolder } from './check.ts';
import { type ReportedRun, reportUpload, runUpload } from './upload.ts';
import { runUploadToSftp } from './upload-sftp.ts';

/** Where `--to` leads, and what that system wants of photos. */
interface Target {
  readonly address: PhotoAddress;
  readonly presetId: string;
  readonly idColumn?: string;
}

/** @throws UsageError; AppError `system-address`. */
function readAddress(line: CommandLine, to: string): Target {
  if (isMoodleAddress(to)) {
    return { address: { kind: 'moodle', ...readMoodleAddress(to) }, presetId: 'moodle' };
  }
  if (!/^ldaps?:/i.test(to)) throw new UsageError(texts.cliWords.notAnAddress(to.slice(0, 40)));
  const { photoAttribute } = readLdapAddress(to);
  const isActiveDirectory = photoAttribute.toLowerCase() === 'thumbnailphoto';
  return {
    address: { kind: 'ldap', url: to, bindDn: line.text('bind-dn') ?? '', startTls: line.has('start-tls') },
    presetId: isActiveDirectory ? 'active-directory' : 'ldap',
  };
}

/** What was cut off before goes on where it stopped. */
async function sendOrGoOn(
  session: Session,
  line: CommandLine,
  input: RequestInput<'sendPhotos'>,
  { choice, reported }: { readonly choice: PresetChoice; readonly reported: ReportedRun },
): Promise<void> {
  const label = labelOf(input.address);
  const { runs } = await session.request('unfinishedRuns', {});
  const former = runs.find(
    ({ isOpenFolder, destination, isAgain }) =>
      !line.has('start-over') &&
      (!line.has('again') || isAgain === true) &&
      isOpenFolder &&
      destination.kind === input.address.kind &&
      destination.label === label,
  );
  if (!former) {
    await session.request('sendPhotos', { ...input, again: line.has('again') });
    return;
  }
  needSamePreset(former, choice);
  reported.resumedId = former.id;
  const sentence = goesOnSentence(former, formatDate(former.startedMs, 'day-and-time'));
  session.progress.print(printable(sentence));
  await session.request('sendPhotos', { ...input, runId: former.id });
}

/** What is said on the command line counts first, then what the settings have of the destination. */
function withDefaults(line: CommandLine, defaults: Readonly<Record<string, string>>): CommandLine {
  return { ...line, text: (name) => line.text(name) ?? defaults[name] };
}

/** @throws UsageError for a name that the settings do not have, or of a system that takes zips from a folder. */
async function findNamed(line: CommandLine, terminal: Terminal, name: string): Promise<NamedDestination> {
  const found = findDestination(await readNamedDestinations(line, terminal), name);
  if (!found) {
    throw new UsageError(texts.cliWords.noDestination(name));
  }
  if (found.presetId === customPresetId && line.text('preset') === undefined) {
    throw new UsageError(texts.cliWords.ownRequirements(name));
  }
  return found;
}

function runUploadToNamed(line: CommandLine, terminal: Terminal, named: NamedDestination): Promise<Report> {
  const { address, idColumn, presetId, requestBytes } = named;
  const zips = withDefaults(line, {
    preset: presetId,
    'max-bytes': String(requestBytes),
    'id-column': idColumn,
  });
  switch (address.kind) {
    case 'sis':
      return runUpload(zips, terminal, address.url);
    case 'sftp': {
      const { server, user, folder, keyPath: key, hostKey } = address;
      const known = { ...(key ? { key } : {}), ...(hostKey ? { 'known-host': hostKey } : {}) };
      return runUploadToSftp(
        withDefaults(zips, known),
        terminal,
        composeSftpAddress({ server, user, folder }),
      );
    }
    case 'folder':
      throw new UsageError(texts.cliWords.takesZipsByHand(named.name, presetId));
    default:
      return runPhotosTo(line, terminal, { address, presetId, idColumn });
  }
}

/**
 * Uploads to a destination of the app's settings by its name, or to a system by its address.
 * @throws UsageError
 */
export async function runUploadTo(line: CommandLine, terminal: Terminal, to: string): Promise<Report> {
  if (to.includes('://')) return runPhotosTo(line, terminal, readAddress(line, to));
  return runUploadToNamed(line, terminal, await findNamed(line, terminal, to));
}

/**
 * Sends photos one by one. Whatever ends it early, what is known of every photo is reported.
 * @throws UsageError
 */
async function runPhotosTo(line: CommandLine, terminal: Terminal, target: Target): Promise<Report> {
  const { address, presetId: usual, idColumn } = target;
  const presetId = line.text('preset') === undefined ? usual : presetOf(line);
  const secret = needSecret(line, terminal);
  const access = { address, secret };
  const work = (session: Session) =>
    reportUpload(session, async (reported) => {
      // Before hours of checking.
      await session.request('checkSystem', access);
      const choice = await openCheckedFolder(session, line, terminal, presetId);
      await applyFixes(session, line);
      const input = { ...access, ...(idColumn === undefined ? {} : { idColumn }) };
      await sendOrGoOn(session, line, input, { choice, reported });
    });
  return withJournal(line, terminal, work, { network: await sisNetwork(line, terminal) });
}
