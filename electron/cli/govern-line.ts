import { showManagedSftp } from '../core/contract/govern-request.ts';
import { isSameWebAddress } from '../core/network/web-address.ts';
import { largestZipBytes, type Policy } from '../core/policy/policy-schema.ts';
import { sizeInWords } from '../core/shared/amounts.ts';
import { failureSentence } from '../core/text/failure-sentence.ts';
import { texts } from '../core/text/texts.ts';
import { UsageError } from './exit-status.ts';
import type { CommandName } from './help.ts';
import type { CommandLine } from './parse-command.ts';

const policyOptions = ['sis', 'preset', 'sftp', 'known-host', 'ca'] as const;

/** Commands that go to the managed SIS where the command line names none. `resume` without one only lists. */
const needSis: ReadonlySet<CommandName> = new Set<CommandName>(['upload', 'jobs', 'check-connection']);
const trustCertificates: ReadonlySet<CommandName> = new Set<CommandName>([...needSis, 'resume']);
const checkPhotos: ReadonlySet<CommandName> = new Set<CommandName>(['check', 'pack', 'upload']);

function refuse(line: CommandLine, policy: Policy): void {
  const sis = line.text('sis');
  if (sis !== undefined && policy.sisAddress !== undefined && !isSameWebAddress(sis, policy.sisAddress)) {
    throw new UsageError(`--sis: ${failureSentence({ code: 'policy-sis', detail: policy.sisAddress })}`);
  }
  const preset = line.text('preset');
  if (preset !== undefined && policy.preset !== undefined && preset !== policy.preset) {
    throw new UsageError(`--preset: ${failureSentence({ code: 'policy-preset', detail: policy.preset })}`);
  }
  const ca = line.text('ca');
  if (ca !== undefined && policy.caFile !== undefined && ca !== policy.caFile) {
    throw new UsageError(
      `--ca: ${failureSentence({ code: 'policy-setting', detail: texts.cliWords.details.certificatesFile })}`,
    );
  }
  const largest = largestZipBytes(policy);
  const wanted = line.number('max-bytes', { least: 1_000 });
  if (largest !== null && wanted !== undefined && wanted > largest) {
    throw new UsageError(`--max-bytes: ${texts.policy.largestZip(sizeInWords(largest))}`);
  }
}

/** What stands for an option that the command line lacks, as the policy has it. */
function standIn(command: CommandName, line: CommandLine, policy: Policy): ReadonlyMap<string, string> {
  const given = (name: (typeof policyOptions)[number]) => line.text(name) !== undefined;
  const added = new Map<string, string>();
  const { sisAddress, preset, sftpServer, sftpUser, sftpHostKey, caFile } = policy;
  if (needSis.has(command) && sisAddress !== undefined && !given('sis') && !given('sftp')) {
    added.set('sis', sisAddress);
  }
  if (command === 'upload' && sisAddress === undefined && !given('sis') && !given('sftp')) {
    if (sftpServer !== undefined && sftpUser !== undefined) added.set('sftp', showManagedSftp(policy));
  }
  if (checkPhotos.has(command) && preset !== undefined) added.set('preset', preset);
  const goesBySftp = given('sftp') || added.has('sftp');
  // Else PICTURE_DAY_CA_FILE would be read first, and may name a file that is gone.
  if (trustCertificates.has(command) && !goesBySftp && caFile !== undefined) added.set('ca', caFile);
  if (goesBySftp && sftpHostKey !== undefined && !given('known-host')) added.set('known-host', sftpHostKey);
  return added;
}

/**
 * The command line as an administrator lets it be: what is managed and not said is filled in.
 * The engine holds every request to the policy too; here it is said before hours of checking, and as wrong usage.
 * @throws UsageError where it says something else than the policy.
 */
export function governLine(command: CommandName, line: CommandLine, policy: Policy): CommandLine {
  refuse(line, policy);
  const added = standIn(command, line, policy);
  return { ...line, text: (name) => line.text(name) ?? added.get(name) };
}
