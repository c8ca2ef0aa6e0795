import { type AccessEntry, readDescriptor } from './read-descriptor.ts';

/** Why a file is not the administrators' alone. The trustee is a SID, or SDDL's two letters for it. */
export type OtherWriter =
  | { readonly kind: 'owner'; readonly trustee: string }
  | { readonly kind: 'entry'; readonly trustee: string }
  /** Without an access list everybody may write. */
  | { readonly kind: 'no-list' }
  /** The descriptor is not understood, so nothing can be said for it. */
  | { readonly kind: 'unreadable' };

/** Microsoft's "SID Strings" and "Well-known SIDs": who can change every file of the computer anyway. */
const administrators: ReadonlySet<string> = new Set([
  'BA',
  'S-1-5-32-544',
  'SY',
  'S-1-5-18',
  // The domain's administrators, and the computer's own account "Administrator".
  'DA',
  'LA',
  // TrustedInstaller, as which Windows updates itself.
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
]);
const administratorOfDomain = /^S-1-5-21-\d+-\d+-\d+-(?:500|512)$/;

/** "Owner Rights": what the owner may do, whose own name is looked at before. */
const ownerRights: ReadonlySet<string> = new Set(['OW', 'S-1-3-4']);

/** They deny, audit or describe. Any other type, known or new, is taken to allow. */
const allowingNothing: ReadonlySet<string> = new Set([
  'D',
  'OD',
  'XD',
  'AU',
  'AL',
  'OU',
  'OL',
  'XU',
  'ML',
  'RA',
  'SP',
  'TL',
  'FL',
]);

/**
 * Write or append data (in a folder: add files and folders), write extended attributes, write attributes, delete, change
 * the list, take ownership; the generic rights that stand for these; and what the system would grant at most.
 */
const writingFile = 0x2 | 0x4 | 0x10 | 0x100 | 0x1_0000 | 0x4_0000 | 0x8_0000 | 0x200_0000 | 0x5000_0000;
/** In a folder also: delete what is in it. */
const writingFolder = writingFile | 0x40;

const isAdministrator = (trustee: string) =>
  administrators.has(trustee) || administratorOfDomain.test(trustee);

/**
 * Finds out by its security descriptor, in SDDL, whether others than administrators can change a file or what is in a
 * folder; null where they cannot. Entries that deny are not weighed against those that allow.
 */
export function findOtherWriter(sddl: string, what: 'file' | 'folder'): OtherWriter | null {
  const descriptor = readDescriptor(sddl);
  if (descriptor?.owner == null) return { kind: 'unreadable' };
  const { owner, entries } = descriptor;
  // An owner may always change the list.
  if (!isAdministrator(owner)) return { kind: 'owner', trustee: owner };
  if (entries === null) return { kind: 'no-list' };
  const writing = what === 'file' ? writingFile : writingFolder;
  const lets = ({ type, flags, rights, trustee }: AccessEntry) =>
    !allowingNothing.has(type) &&
    // For what will be made in the folder, not for the folder: Windows puts "Creator Owner" there.
    !flags.includes('IO') &&
    (rights & writing) !== 0 &&
    !isAdministrator(trustee) &&
    !ownerRights.has(trustee);
  const entry = entries.find(lets);
  return entry ? { kind: 'entry', trustee: entry.trustee } : null;
}
