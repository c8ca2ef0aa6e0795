import type { OtherWriter } from '../../policy/find-other-writer.ts';
import type { PolicyView } from '../../policy/policy-state.ts';
import { countOf, sizeInWords } from '../../shared/amounts.ts';
import { assertNever } from '../../shared/assert-never.ts';
import type { PolicyCode } from '../../shared/policy-codes.ts';

export const setByIt = 'Set by your IT department';

const renamingOff =
  "Your IT department has turned off renaming files on this computer. You don't need it to upload: photos are named correctly during upload.";

/** Why the files themselves cannot be renamed on this computer; null where they can. */
export function whyNoRenaming(policy: PolicyView): string | null {
  if (policy.kind === 'broken') return policySentence('policy-broken', policy.file);
  return policy.kind === 'managed' && !policy.mayRenameFiles ? renamingOff : null;
}

/** What a person in a school reads where the policy file cannot be used; IT reads the problems below it. */
export const brokenPolicyWords =
  "Picture Day can't use the settings that your IT department made for this computer. You can check and review photos, but you can't upload until IT fixes the settings.";

/** For the command line and the log: what the author of the file has to know. */
export function brokenPolicySentence(file: string, problems: readonly string[]): string {
  return `The policy file ${file} cannot be used, so nothing is sent until it is fixed. ${problems.join(' ')}`;
}

const howToProtect = 'Protect them with icacls as docs/it/managed-settings.md says.';

export const permissionsKeptBack = `Windows doesn't show who can write to the file or its folder: everyone on this computer needs permission to read their permissions. ${howToProtect}`;

/** SDDL's letters for the groups that can most often write too much, as Windows calls them in English. */
const groupNames: Readonly<Record<string, string>> = {
  WD: 'Everyone',
  BU: 'Users',
  AU: 'Authenticated Users',
  IU: 'Interactive',
  PU: 'Power Users',
  BG: 'Guests',
  CO: 'Creator Owner',
};

/** For IT: why a policy file of Windows is not trusted. */
export function describeOtherWriter(what: 'file' | 'folder', writer: OtherWriter): string {
  const place = what === 'file' ? 'The file' : 'Its folder';
  switch (writer.kind) {
    case 'owner':
      return `${place} belongs to ${groupNames[writer.trustee] ?? writer.trustee}, not to Administrators. ${howToProtect}`;
    case 'entry':
      return `${place} can be written by others than administrators (${groupNames[writer.trustee] ?? writer.trustee}). ${howToProtect}`;
    case 'no-list':
      return `${place} can be written by everyone: it has no access list. ${howToProtect}`;
    case 'unreadable':
      return `${place} has permissions that Picture Day doesn't understand. ${howToProtect}`;
    default:
      return assertNever(writer);
  }
}

/** For the log and the command line. */
export function uncheckedPolicySentence(file: string, why: string): string {
  return `Whether only administrators can write the policy file ${file} could not be checked with PowerShell (${why}). The file is used anyway.`;
}

export function forgottenRuns({ runs, photos }: { runs: number; photos: number }, days: number): string {
  const age = `more than ${countOf(days, 'day')} ago`;
  const history = `${countOf(runs, 'upload')} ended ${age} and ${runs === 1 ? 'was' : 'were'} deleted from the history.`;
  const ledger = `Picture Day no longer knows that ${countOf(photos, 'photo')} ${photos === 1 ? 'was' : 'were'} sent ${age}.`;
  const parts = [...(runs > 0 ? [history] : []), ...(photos > 0 ? [ledger] : [])];
  return [...parts, 'Photos in the SIS are not affected.'].join(' ');
}

/** For the command line, where a larger zip was asked for. */
export function largestZipSentence(bytes: number): string {
  return `Your IT department has limited zip files on this computer to ${sizeInWords(bytes)}.`;
}

/** What was refused because of the policy. */
export function policySentence(code: PolicyCode, detail = ''): string {
  const only = detail === '' ? 'another one' : detail;
  switch (code) {
    case 'policy-broken':
      return `Picture Day can't use the settings that your IT department made for this computer${detail ? ` (${detail})` : ''}, so this was not done. Ask your IT department to fix them.`;
    case 'policy-setting':
      return `Your IT department has set this${detail ? `: ${detail}` : ''}. You can't change it here.`;
    case 'policy-destination':
      return 'Your IT department has set where photos can be sent from this computer, and this is not one of those places. Select one of the destinations in Settings.';
    case 'policy-sis':
      return `Your IT department allows uploads from this computer only to ${only}. Nothing was uploaded.`;
    case 'policy-preset':
      return `Your IT department allows only ${only} as the system on this computer.`;
    case 'policy-sftp':
      return `Your IT department allows only the SFTP server ${only} on this computer. Nothing was sent.`;
    case 'policy-host-key':
      return 'This is not the fingerprint that your IT department set for the SFTP server. Nothing was sent.';
    case 'policy-renaming':
      return renamingOff;
    case 'policy-update':
      return 'Your IT department has turned off checking for new versions on this computer.';
    default:
      return assertNever(code);
  }
}
