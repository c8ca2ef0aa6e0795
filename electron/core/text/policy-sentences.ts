import type { OtherWriter } from '../policy/find-other-writer.ts';
import type { PolicyView } from '../policy/policy-state.ts';
import { assertNever } from '../shared/assert-never.ts';
import { failureSentence } from './failure-sentence.ts';
import { texts } from './texts.ts';

/** Why the files themselves cannot be renamed on this computer; null where they can. */
export function whyNoRenaming(policy: PolicyView): string | null {
  if (policy.kind === 'broken') return failureSentence({ code: 'policy-broken', detail: policy.file });
  return policy.kind === 'managed' && !policy.mayRenameFiles
    ? failureSentence({ code: 'policy-renaming' })
    : null;
}

/** For the command line and the log: what the author of the file has to know. */
export function brokenPolicySentence(file: string, problems: readonly string[]): string {
  return texts.policy.brokenFile(file, problems.join(' '));
}

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
  const words = texts.policy.otherWriter;
  const isFile = what === 'file';
  switch (writer.kind) {
    case 'owner':
      return words[isFile ? 'fileOwner' : 'folderOwner'](groupNames[writer.trustee] ?? writer.trustee);
    case 'entry':
      return words[what](groupNames[writer.trustee] ?? writer.trustee);
    case 'no-list':
      return isFile ? words.fileNoList : words.folderNoList;
    case 'unreadable':
      return isFile ? words.fileUnreadable : words.folderUnreadable;
    default:
      return assertNever(writer);
  }
}

export function forgottenRuns({ runs, photos }: { runs: number; photos: number }, days: number): string {
  const words = texts.policy;
  const parts = [
    ...(runs > 0 ? [words.forgottenRuns(runs, days)] : []),
    ...(photos > 0 ? [words.forgottenPhotos(photos, days)] : []),
  ];
  return [...parts, words.sisUnaffected].join(' ');
}
