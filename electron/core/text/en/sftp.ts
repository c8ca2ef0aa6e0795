import { assertNever } from '../../shared/assert-never.ts';
import type { SftpCode } from '../../shared/sftp-codes.ts';

/** What became of a photo that nobody can watch any further. */
export const onSftpReason = 'Delivered by SFTP. SIS support will import it after they get your email.';

/** What went wrong with the SFTP, as a sentence. */
export function sftpSentence(code: SftpCode, detail: string | undefined): string {
  const named = detail ? ` ${detail}` : '';
  const aside = detail ? ` (${detail})` : '';
  switch (code) {
    case 'sftp-address':
      return 'This is not an SFTP address. An SFTP address looks like sftp://user@sftp.example.org/photos.';
    case 'sftp-password-in-address':
      return 'Remove the password from the SFTP address, and enter it separately.';
    case 'sftp-no-password':
      return !detail
        ? 'No password for the SFTP server has been entered yet. Enter it in Settings, or choose a key file.'
        : `There is no password for the SFTP server: put it in the environment variable ${detail}, or name a key file with --key.`;
    case 'sftp-unreachable':
      return `Can't reach the SFTP server${detail ? ` at ${detail}` : ''}. Check the address and the network, then try again.`;
    case 'sftp-no-answer':
      return 'The SFTP server did not answer. Try again later: nothing that arrived is sent twice.';
    case 'sftp-cut-off':
      return 'The connection to the SFTP server was interrupted. Try again: nothing that arrived is sent twice.';
    case 'sftp-busy':
      return 'The SFTP server is too busy right now. Try again later.';
    case 'sftp-not-ssh':
      return `Something other than an SFTP server answered${aside}. Check the address and its port, or ask your IT department.`;
    case 'sftp-not-offered':
      return "You can sign in to this server, but SFTP isn't enabled on it. Ask the person who gave you its address.";
    case 'sftp-outdated':
      return 'This SFTP server uses outdated encryption that is no longer safe. Ask its administrator to update it.';
    case 'sftp-host-key-new':
      return `This is the first connection to this SFTP server. ${detail ? `Its fingerprint is ${detail}. ` : ''}Nothing was sent. Compare the fingerprint with the one from your SIS administrator, and continue only if they match.`;
    case 'sftp-host-key-changed':
      return `The SFTP server's fingerprint has changed${aside}. It may be the wrong server, so nothing was sent. Ask the server's administrator or your IT department before you continue.`;
    case 'sftp-password-refused':
      return 'The SFTP server does not accept this user name and password. Check both, then try again.';
    case 'sftp-password-expired':
      return "Your password for the SFTP server has expired. Ask the server's administrator for a new one.";
    case 'sftp-key-refused':
      return "The SFTP server does not accept this key for this user name. Check the user name, or ask the server's administrator to add your key.";
    case 'sftp-key-passphrase':
      return 'The passphrase for this key is missing or wrong. Enter it again.';
    case 'sftp-key-unreadable':
      return "Picture Day can't read this file as a private key. Choose the key file without the extension .pub, in OpenSSH format.";
    case 'sftp-needs-key':
      return 'This SFTP server accepts only keys, not passwords. Choose the key file that goes with your user name.';
    case 'sftp-needs-password':
      return 'This SFTP server accepts only passwords, not keys. Enter your password.';
    case 'sftp-folder-missing':
      return `Can't find the folder${named} on the SFTP server. Check its name, or have it created.`;
    case 'sftp-no-permission':
      return `You don't have permission to write to${named || ' this folder'} on the SFTP server. Choose another folder, or ask the server's administrator for permission.`;
    case 'sftp-disk-full':
      return 'The SFTP server is full. Ask its administrator to free up space, then try again.';
    case 'sftp-file-in-the-way':
      return `The SFTP server already has a different file with that name${aside}. Nothing is overwritten: choose another folder, or have the file moved.`;
    case 'sftp-not-whole':
      return 'The zip file arrived incomplete on the SFTP server. Try again.';
    case 'sftp-error':
      return `The SFTP server could not do this${aside}. It may be full, or it doesn't allow it. Try again, or ask its administrator.`;
    case 'sftp-zip-gone':
      return `The zip file${named} can no longer be read on this computer. Make the zip files again.`;
    default:
      return assertNever(code);
  }
}
