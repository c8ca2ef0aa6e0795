import { assertNever } from '../shared/assert-never.ts';
import type { SftpCode } from '../shared/sftp-codes.ts';

/** What became of a photo that nobody can watch any further. */
export const onSftpReason = 'It is on the SFTP. The SIS loads it when it has read your e-mail.';

/** What went wrong with the SFTP, as a sentence. */
export function sftpSentence(code: SftpCode, detail: string | undefined): string {
  const named = detail ? ` ${detail}` : '';
  const aside = detail ? ` (${detail})` : '';
  switch (code) {
    case 'sftp-address':
      return 'This is not the address of an SFTP. It looks like sftp://user@sftp.example.org/photos.';
    case 'sftp-password-in-address':
      return 'A password does not belong in the address of the SFTP. Leave it out there, and give it by itself.';
    case 'sftp-no-password':
      return !detail
        ? 'There is no password for the SFTP yet. Type it in the settings, or choose a key.'
        : `There is no password for the SFTP: put it in the environment variable ${detail}, or name a key with --key.`;
    case 'sftp-unreachable':
      return `The SFTP cannot be reached${detail ? ` at ${detail}` : ''}. Check the address and the network, then try again.`;
    case 'sftp-no-answer':
      return 'The SFTP did not answer. Try again later: what has arrived is not sent twice.';
    case 'sftp-cut-off':
      return 'The connection to the SFTP broke off. Try again: what has arrived is not sent twice.';
    case 'sftp-busy':
      return 'The SFTP is too busy just now. Try again later.';
    case 'sftp-not-ssh':
      return `Something other than an SFTP answered${aside}. Check the address and its port, or ask your IT department.`;
    case 'sftp-not-offered':
      return 'This server lets you in but has no SFTP. Ask whoever gave you its address.';
    case 'sftp-outdated':
      return 'This SFTP knows only ways of encrypting that are no longer safe. Ask whoever runs it to bring it up to date.';
    case 'sftp-host-key-new':
      return `Picture Day meets this SFTP for the first time. ${detail ? `Its fingerprint is ${detail}. ` : ''}Nothing was sent: compare the fingerprint with the one that you were given, and go on only if they are the same.`;
    case 'sftp-host-key-changed':
      return `The SFTP shows another fingerprint than before${aside}. It may be the wrong server, so nothing was sent. Ask whoever runs the SFTP, or your IT department, before you go on.`;
    case 'sftp-password-refused':
      return 'The SFTP does not accept this user name and password. Check both, then try again.';
    case 'sftp-password-expired':
      return 'This password has run out, and the SFTP wants a new one. Ask whoever runs it.';
    case 'sftp-key-refused':
      return 'The SFTP does not accept this key for this user name. Check the name, or ask whoever runs the SFTP to add your key.';
    case 'sftp-key-passphrase':
      return 'This key has a passphrase, and it is missing or not the right one. Type it once more.';
    case 'sftp-key-unreadable':
      return 'This is not a private key that Picture Day can read. Choose the one of the two files that does not end in "pub", in the format of OpenSSH.';
    case 'sftp-needs-key':
      return 'This SFTP takes no passwords, only keys. Choose the key that goes with your user name.';
    case 'sftp-needs-password':
      return 'This SFTP takes no keys, only passwords. Type your password.';
    case 'sftp-folder-missing':
      return `The folder${named} is not on the SFTP. Check its name, or have it created.`;
    case 'sftp-no-permission':
      return `You may not write to${named || ' this folder'} on the SFTP. Choose another folder, or ask whoever runs the SFTP for the permission.`;
    case 'sftp-disk-full':
      return 'There is no room left on the SFTP. Ask whoever runs it to make some, then try again.';
    case 'sftp-file-in-the-way':
      return `There is already another file of that name on the SFTP${aside}. Nothing is overwritten: choose another folder, or have it moved away.`;
    case 'sftp-not-whole':
      return 'The zip did not arrive whole on the SFTP. Try again.';
    case 'sftp-error':
      return `The SFTP could not do this${aside}, perhaps because it is full or forbids it. Try again, or ask whoever runs it.`;
    case 'sftp-zip-gone':
      return `The zip${named} cannot be read from this computer any more. Make the zips again.`;
    default:
      return assertNever(code);
  }
}
