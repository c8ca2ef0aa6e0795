/** How a delivery by SFTP fails in the field. */
export const sftpCodes = [
  'sftp-address',
  'sftp-password-in-address',
  'sftp-no-password',
  'sftp-unreachable',
  'sftp-no-answer',
  'sftp-cut-off',
  'sftp-busy',
  'sftp-not-ssh',
  'sftp-not-offered',
  'sftp-outdated',
  'sftp-host-key-new',
  'sftp-host-key-changed',
  'sftp-password-refused',
  'sftp-password-expired',
  'sftp-key-refused',
  'sftp-key-passphrase',
  'sftp-key-unreadable',
  'sftp-needs-key',
  'sftp-needs-password',
  'sftp-folder-missing',
  'sftp-no-permission',
  'sftp-disk-full',
  'sftp-file-in-the-way',
  'sftp-not-whole',
  'sftp-error',
  'sftp-zip-gone',
] as const;

export type SftpCode = (typeof sftpCodes)[number];

/**
 * After these the same delivery may go through a little later. None of them is ambiguous: a delivery that is made
 * again looks first at what is there.
 */
export const transientSftpCodes: readonly SftpCode[] = [
  'sftp-unreachable',
  'sftp-no-answer',
  'sftp-cut-off',
  'sftp-busy',
  'sftp-not-whole',
  'sftp-error',
];

const known: ReadonlySet<string> = new Set(sftpCodes);

export function isSftpCode(code: string): code is SftpCode {
  return known.has(code);
}
