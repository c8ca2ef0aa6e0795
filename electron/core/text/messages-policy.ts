import type { OtherWriter } from '../policy/find-other-writer.ts';
import type { PolicyView } from '../policy/policy-state.ts';
import { countOf, sizeInWords } from '../shared/amounts.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { PolicyCode } from '../shared/policy-codes.ts';

export const setByIt = 'Set by your IT department';

const renamingOff =
  'Your IT department has turned off renaming files on this computer. An upload does not need it: the photos get their right names on the way.';

/** Why the files themselves cannot be renamed on this computer; null where they can. */
export function whyNoRenaming(policy: PolicyView): string | null {
  if (policy.kind === 'broken') return policySentence('policy-broken', policy.file);
  return policy.kind === 'managed' && !policy.mayRenameFiles ? renamingOff : null;
}

/** What a person in a school reads where the policy file cannot be used; IT reads the problems below it. */
export const brokenPolicyWords =
  'The settings that your IT department made for this computer cannot be used. You can check and review photos, but nothing is sent until IT has fixed them.';

/** For the command line and the log: what the author of the file has to know. */
export function brokenPolicySentence(file: string, problems: readonly string[]): string {
  return `The policy file ${file} cannot be used, so nothing is sent until it is fixed. ${problems.join(' ')}`;
}

const howToProtect = 'Protect them with icacls as docs/it/managed-settings.md says.';

export const permissionsKeptBack = `Windows does not tell who can write the file or its folder: everybody on this computer needs the permission to read their permissions. ${howToProtect}`;

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
      return `${place} can be written by everybody: it has no access list. ${howToProtect}`;
    case 'unreadable':
      return `${place} has permissions that are not understood. ${howToProtect}`;
    default:
      return assertNever(writer);
  }
}

/** For the log and the command line. */
export function uncheckedPolicySentence(file: string, why: string): string {
  return `Whether only administrators can write the policy file ${file} could not be checked with PowerShell (${why}). It is used all the same.`;
}

export function forgottenRuns({ runs, photos }: { runs: number; photos: number }, days: number): string {
  const age = `more than ${countOf(days, 'day')} ago`;
  const history = `${countOf(runs, 'upload')} ended ${age} and ${runs === 1 ? 'was' : 'were'} deleted from the history.`;
  const ledger = `Picture Day no longer knows that ${countOf(photos, 'photo')} ${photos === 1 ? 'was' : 'were'} sent ${age}.`;
  const parts = [...(runs > 0 ? [history] : []), ...(photos > 0 ? [ledger] : [])];
  return [...parts, 'What is in the SIS stays there.'].join(' ');
}

/** For the command line, where a larger zip was asked for. */
export function largestZipSentence(bytes: number): string {
  return `On this computer, a zip has at most ${sizeInWords(bytes)}: your IT department has set that.`;
}

/** What was refused because of the policy. */
export function policySentence(code: PolicyCode, detail = ''): string {
  const only = detail === '' ? 'another one' : detail;
  switch (code) {
    case 'policy-broken':
      return `The settings that your IT department made for this computer cannot be used${detail ? ` (${detail})` : ''}, so this was not done. Ask your IT department to fix them.`;
    case 'policy-setting':
      return `Your IT department has set this${detail ? `: ${detail}` : ''}. It cannot be changed here.`;
    case 'policy-destination':
      return 'Your IT department has set where photos can be sent from this computer, and this is not one of those places. Select one of the destinations in Settings.';
    case 'policy-sis':
      return `On this computer, photos go to ${only} only: your IT department has set that. Nothing was sent.`;
    case 'policy-preset':
      return `On this computer, photos are checked for ${only} only: your IT department has set that.`;
    case 'policy-sftp':
      return `On this computer, the only SFTP is ${only}: your IT department has set that. Nothing was sent.`;
    case 'policy-host-key':
      return 'That is not the fingerprint that your IT department has set for the SFTP server. Nothing was sent.';
    case 'policy-renaming':
      return renamingOff;
    case 'policy-update':
      return 'Your IT department has turned off checking for new versions on this computer.';
    default:
      return assertNever(code);
  }
}
