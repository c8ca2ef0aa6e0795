import type { PolicyKey } from './policy-schema.ts';

/** As the Settings screen calls what a key of the policy sets. */
export const policySettingNames: Readonly<Record<PolicyKey, string>> = {
  sisAddress: 'Address of the SIS',
  preset: 'System',
  proxy: 'Proxy',
  pacAddress: 'Proxy',
  caFile: 'Extra certificate',
  sftpServer: 'Name of the SFTP server',
  sftpUser: 'User name on the SFTP',
  sftpFolder: 'Folder on the SFTP',
  sftpHostKey: 'Fingerprint of the SFTP server',
  largestZipMegabytes: 'Largest zip',
  historyDays: 'Days that uploads stay in the history',
  updateNotice: 'Update notice',
  updateAddress: 'Address of the update notice',
  renameFiles: 'Renaming files',
};
