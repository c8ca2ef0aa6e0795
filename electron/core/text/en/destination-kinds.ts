import type { NamedDestinationKind } from '../../delivery/named-destination.ts';
import type { MissingAddress } from '../../delivery/system-choices.ts';

/** How photos get there. */
export const kinds: Readonly<Record<NamedDestinationKind, string>> = {
  sis: 'Uploaded through its API',
  sftp: 'Zip files sent by SFTP',
  folder: 'Zip files that you save and upload yourself',
  ldap: 'Photos written to the directory',
  moodle: 'Photos uploaded one by one',
  google: 'Photos uploaded one by one',
  microsoft: 'Photos uploaded one by one',
};

/** Answers to "What system is it?" that are no product's name, by the choice's ID. */
export const choices: Readonly<Record<string, string>> = {
  'moodle-zips': 'Moodle, with zip files',
  ldap: 'Another LDAP directory',
  sftp: 'SFTP server',
  'other-sis': 'Another SIS with the photo API',
  'other-zips': 'Another system, with zip files',
};

/** What a destination still needs before photos can be sent there. */
export const missing: Readonly<Record<MissingAddress, string>> = {
  'sis-address': 'Enter its address.',
  'sftp-server': 'Enter the name of the SFTP server.',
  'sftp-user': 'Enter the user name for the SFTP server.',
  'directory-address': 'Enter the address of the directory.',
  'moodle-address': 'Enter the address of Moodle.',
  'client-id': 'Enter the client ID.',
  tenant: 'Enter the tenant.',
};
