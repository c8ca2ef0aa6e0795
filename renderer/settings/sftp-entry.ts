import type { Settings } from '../../electron/core/contract/settings.ts';
import {
  composeSftpAddress,
  readSftpAddress,
  showSftpAddress,
  showSftpHost,
} from '../../electron/core/network/sftp/sftp-address.ts';
import { AppError } from '../../electron/core/shared/failure.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { texts } from '../../electron/core/text/texts.ts';

export type SftpChange = Partial<Pick<Settings, 'sftpServer' | 'sftpUser' | 'sftpFolder' | 'sftpHostKey'>>;

export type SftpEntry =
  | { readonly kind: 'right'; readonly change: SftpChange }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** What was agreed to holds for one server: another one is to be agreed to anew. */
function changeServer(server: string, settings: Pick<Settings, 'sftpServer'>): SftpChange {
  return { sftpServer: server, ...(server === settings.sftpServer ? {} : { sftpHostKey: '' }) };
}

/** What was typed as the server: its name, or a whole address such as `sftp://user@sftp.example.org/photos`. */
export function readServerEntry(text: string, settings: Pick<Settings, 'sftpServer'>): SftpEntry {
  const typed = text.trim();
  if (typed === '') return { kind: 'right', change: changeServer('', settings) };
  const isWhole = /^sftp:/i.test(typed) && typed.includes('@');
  const bare = typed.replace(/^sftp:\/\//i, '');
  try {
    const address = readSftpAddress(isWhole ? typed : `sftp://user@${bare}`);
    const change = changeServer(showSftpHost(address), settings);
    const folder = address.folder === '.' ? '' : address.folder;
    if (!isWhole)
      return { kind: 'right', change: folder === '' ? change : { ...change, sftpFolder: folder } };
    return { kind: 'right', change: { ...change, sftpUser: address.user, sftpFolder: folder } };
  } catch (error) {
    const failure = error instanceof AppError ? error : { code: 'sftp-address' as const };
    const sentence =
      failure.code === 'sftp-address'
        ? texts.settingsConnection.sftp.serverInvalid
        : failureSentence(failure);
    return { kind: 'wrong', sentence };
  }
}

type Addressed = Pick<Settings, 'sftpServer' | 'sftpUser' | 'sftpFolder'>;

/** The SFTP of the settings, as a delivery names it; null where it is not filled in yet. */
export function sftpAddressOf(settings: Addressed | null): string | null {
  if (!settings?.sftpServer || !settings.sftpUser) return null;
  const { sftpServer: server, sftpUser: user, sftpFolder: folder } = settings;
  try {
    return showSftpAddress(readSftpAddress(composeSftpAddress({ server, user, folder })));
  } catch {
    return null;
  }
}

type Needed = Pick<Settings, 'sftpServer' | 'sftpUser' | 'sftpKeyPath'>;

/** What is still to be filled in before anything can be sent; null if nothing is. */
export function missingForSftp(settings: Needed, hasPassword: boolean): string | null {
  const { serverMissing, userMissing, passwordMissing } = texts.settingsConnection.sftp;
  if (settings.sftpServer === '') return serverMissing;
  if (settings.sftpUser === '') return userMissing;
  if (settings.sftpKeyPath === '' && !hasPassword) return passwordMissing;
  return null;
}
