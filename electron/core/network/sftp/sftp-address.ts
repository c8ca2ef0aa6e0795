import { AppError } from '../../shared/failure.ts';

export interface SftpAddress {
  readonly user: string;
  /** A name, an IPv4 address, or an IPv6 address without its brackets. */
  readonly host: string;
  readonly port: number;
  /** Absolute, or from the folder that one lands in after signing in; `.` is that folder itself. */
  readonly folder: string;
}

const defaultPort = 22;
const shape = /^sftp:\/\/([^/]*)@(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::(\d{1,5}))?(\/.*)?$/i;

/** Decodes %40 and its like. Null where a name would not be one: half a code, or a control character. */
function decode(text: string): string | null {
  try {
    const decoded = decodeURIComponent(text);
    return /\p{Cc}/u.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

function readFolder(path: string): string {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return path === '' ? '.' : '/';
  if (trimmed === '/~') return '.';
  return trimmed.startsWith('/~/') ? trimmed.slice(3) : trimmed;
}

/**
 * Reads `sftp://user@host:port/path`. The port is 22 unless given. The path is absolute; `/~/path` and no path at all
 * are relative to where one lands after signing in, as curl has it.
 * @throws AppError that repeats nothing of the address: there may be a password in it.
 */
export function readSftpAddress(text: string): SftpAddress {
  const [, login = '', host = '', port = String(defaultPort), path = ''] = shape.exec(text.trim()) ?? [];
  if (login.includes(':')) throw new AppError('sftp-password-in-address');
  const user = decode(login);
  const folder = decode(readFolder(path));
  const isPort = Number(port) >= 1 && Number(port) <= 65_535;
  if (!user || !folder || host === '' || !isPort) throw new AppError('sftp-address');
  return { user, host: host.replace(/^\[|\]$/g, ''), port: Number(port), folder };
}

/** What people type in three fields. */
export interface TypedSftp {
  /** With `:port` where it is not 22. */
  readonly server: string;
  readonly user: string;
  /** Empty: the folder that one lands in. Without a slash in front: a folder in that one. */
  readonly folder: string;
}

/** The three fields as an address, for `readSftpAddress`. */
export function composeSftpAddress({ server, user, folder }: TypedSftp): string {
  const typed = folder.trim();
  const path = typed === '' || typed === '.' ? '.' : typed;
  return `sftp://${encodeURIComponent(user.trim())}@${server.trim()}${showPath(path)}`;
}

/** As the SSH world writes it: a port only where it is not 22, IPv6 in brackets. */
export function showSftpHost({ host, port }: Pick<SftpAddress, 'host' | 'port'>): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === defaultPort ? name : `${name}:${port}`;
}

function showPath(folder: string): string {
  if (folder === '.') return '';
  const path = folder.startsWith('/') ? folder : `/~/${folder}`;
  return path.replace(/[%?#\s]/g, encodeURIComponent);
}

/** The address to show and to keep; `readSftpAddress` reads it back as it was. */
export function showSftpAddress(address: SftpAddress): string {
  const user = encodeURIComponent(address.user);
  return `sftp://${user}@${showSftpHost(address)}${showPath(address.folder)}`;
}
