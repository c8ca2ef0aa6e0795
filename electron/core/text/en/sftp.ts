import type { SftpCode } from '../../shared/sftp-codes.ts';
import type { DetailText } from '../detail-text.ts';

/** What went wrong with the SFTP server, as a sentence. */
export const failures: Readonly<Record<SftpCode, DetailText>> = {
  'sftp-address':
    'This is not an SFTP address. An SFTP address looks like sftp://user@sftp.example.org/photos.',
  'sftp-password-in-address': 'Remove the password from the SFTP address, and enter it separately.',
  'sftp-no-password': ({ detail }) =>
    !detail
      ? 'No password for the SFTP server has been entered yet. Enter it in Settings, or choose a key file.'
      : `There is no password for the SFTP server: put it in the environment variable ${detail}, or name a key file with --key.`,
  'sftp-unreachable': ({ detail }) =>
    `Can't reach the SFTP server${detail ? ` at ${detail}` : ''}. Check the address and the network, then try again.`,
  'sftp-no-answer': 'The SFTP server did not answer. Try again later: nothing that arrived is sent twice.',
  'sftp-cut-off':
    'The connection to the SFTP server was interrupted. Try again: nothing that arrived is sent twice.',
  'sftp-busy': 'The SFTP server is too busy right now. Try again later.',
  'sftp-not-ssh': ({ aside }) =>
    `Something other than an SFTP server answered${aside}. Check the address and its port, or ask your IT department.`,
  'sftp-not-offered':
    "You can sign in to this server, but SFTP isn't enabled on it. Ask the person who gave you its address.",
  'sftp-outdated':
    'This SFTP server uses outdated encryption that is no longer safe. Ask its administrator to update it.',
  'sftp-host-key-new': ({ detail }) =>
    `This is the first connection to this SFTP server. ${detail ? `Its fingerprint is ${detail}. ` : ''}Nothing was sent. Compare the fingerprint with the one from your SIS administrator, and continue only if they match.`,
  'sftp-host-key-changed': ({ aside }) =>
    `The SFTP server's fingerprint has changed${aside}. It may be the wrong server, so nothing was sent. Ask the server's administrator or your IT department before you continue.`,
  'sftp-password-refused':
    'The SFTP server does not accept this user name and password. Check both, then try again.',
  'sftp-password-expired':
    "Your password for the SFTP server has expired. Ask the server's administrator for a new one.",
  'sftp-key-refused':
    "The SFTP server does not accept this key for this user name. Check the user name, or ask the server's administrator to add your key.",
  'sftp-key-passphrase': 'The passphrase for this key is missing or wrong. Enter it again.',
  'sftp-key-unreadable':
    "Picture Day can't read this file as a private key. Choose the key file without the extension .pub, in OpenSSH format.",
  'sftp-needs-key':
    'This SFTP server accepts only keys, not passwords. Choose the key file that goes with your user name.',
  'sftp-needs-password': 'This SFTP server accepts only passwords, not keys. Enter your password.',
  'sftp-folder-missing': ({ named }) =>
    `Can't find the folder${named} on the SFTP server. Check its name, or have it created.`,
  'sftp-no-permission': ({ named }) =>
    `You don't have permission to write to${named || ' this folder'} on the SFTP server. Choose another folder, or ask the server's administrator for permission.`,
  'sftp-disk-full': 'The SFTP server is full. Ask its administrator to free up space, then try again.',
  'sftp-file-in-the-way': ({ aside }) =>
    `The SFTP server already has a different file with that name${aside}. Nothing is overwritten: choose another folder, or have the file moved.`,
  'sftp-not-whole': 'The zip file arrived incomplete on the SFTP server. Try again.',
  'sftp-error': ({ aside }) =>
    `The SFTP server could not do this${aside}. It may be full, or it doesn't allow it. Try again, or ask its administrator.`,
  'sftp-zip-gone': ({ named }) =>
    `The zip file${named} can no longer be read on this computer. Make the zip files again.`,
};
