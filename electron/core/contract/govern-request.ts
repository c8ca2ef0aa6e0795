import type { NamedDestination } from '../delivery/named-destination.ts';
import { composeSftpAddress, readSftpAddress, showSftpHost } from '../network/sftp/sftp-address.ts';
import { isSameWebAddress } from '../network/web-address.ts';
import { managedDestinations } from '../policy/policy-destinations.ts';
import { largestZipBytes, type Policy } from '../policy/policy-schema.ts';
import type { PolicyState } from '../policy/policy-state.ts';
import { assertNever } from '../shared/assert-never.ts';
import { AppError } from '../shared/failure.ts';
import { entryOf, type RequestInput, type RequestName } from './contract.ts';
import { overlayNetwork } from './overlay-settings.ts';
import type { StepKind } from './views.ts';

type Rules = RequestInput<'setRules'>;
type SftpAccess = RequestInput<'checkSftp'>;

/** Whether an administrator's list has a destination that a request may go to. */
function assertListed(policy: Policy, isMeant: (destination: NamedDestination) => boolean): void {
  if (policy.destinations === undefined) return;
  if (!managedDestinations(policy.destinations).some(isMeant)) throw new AppError('policy-destination');
}

function governRules<Input extends Rules>(input: Input, policy: Policy): Input {
  const { preset } = policy;
  const largest = largestZipBytes(policy);
  const { presetId, requestBytes } = input;
  if (preset !== undefined && presetId !== undefined && presetId !== preset) {
    throw new AppError('policy-preset', preset);
  }
  if (presetId !== undefined) assertListed(policy, (listed) => listed.presetId === presetId);
  return {
    ...input,
    ...(preset === undefined ? {} : { presetId: preset }),
    ...(largest === null ? {} : { requestBytes: Math.min(largest, requestBytes ?? largest) }),
  };
}

/** The managed SFTP as people know it: as much of the address as is managed. */
export function showManagedSftp({ sftpServer = '', sftpUser, sftpFolder = '' }: Policy): string {
  return sftpUser === undefined
    ? sftpServer
    : composeSftpAddress({ server: sftpServer, user: sftpUser, folder: sftpFolder });
}

type ManagedSftp = Pick<Policy, 'sftpServer' | 'sftpUser' | 'sftpFolder'>;

function isManagedSftp(address: string, policy: ManagedSftp): boolean {
  const { sftpServer = '', sftpUser, sftpFolder } = policy;
  const asked = readSftpAddress(address);
  const managed = readSftpAddress(
    composeSftpAddress({ server: sftpServer, user: sftpUser ?? asked.user, folder: sftpFolder ?? '' }),
  );
  return (
    showSftpHost(asked).toLowerCase() === showSftpHost(managed).toLowerCase() &&
    asked.user === managed.user &&
    (sftpFolder === undefined || asked.folder === managed.folder)
  );
}

const withoutPadding = (fingerprint: string) => fingerprint.trim().replace(/=+$/, '');

/** The one server, or that of the list which is asked for; null where any may be used. */
function managedSftpFor(address: string, policy: Policy): Policy | null {
  if (policy.sftpServer !== undefined) {
    if (!isManagedSftp(address, policy)) throw new AppError('policy-sftp', showManagedSftp(policy));
    return policy;
  }
  for (const { address: listed } of policy.destinations ?? []) {
    if (listed.kind !== 'sftp') continue;
    const { server: sftpServer, user, folder: sftpFolder, hostKey: sftpHostKey } = listed;
    const managed = { sftpServer, sftpFolder, ...(user === '' ? {} : { sftpUser: user }) };
    if (isManagedSftp(address, managed)) return { ...managed, ...(sftpHostKey ? { sftpHostKey } : {}) };
  }
  if (policy.destinations !== undefined) throw new AppError('policy-destination');
  return null;
}

function governSftp<Input extends SftpAccess>(input: Input, policy: Policy): Input {
  const managed = managedSftpFor(input.address, policy);
  if (!managed) return input;
  const { sftpHostKey } = managed;
  if (sftpHostKey === undefined) return input;
  if (input.knownHostKey !== null && withoutPadding(input.knownHostKey) !== withoutPadding(sftpHostKey)) {
    throw new AppError('policy-host-key');
  }
  return { ...input, knownHostKey: sftpHostKey };
}

function governSis<Input extends { readonly url: string }>(input: Input, policy: Policy): Input {
  const { sisAddress } = policy;
  assertListed(policy, ({ address }) => address.kind === 'sis' && isSameWebAddress(address.url, input.url));
  if (sisAddress === undefined || isSameWebAddress(input.url, sisAddress)) return input;
  throw new AppError('policy-sis', sisAddress);
}

type Aimed = Pick<RequestInput<'pack'>, 'rules'>;

/** For a run by other rules than the open folder's. */
function governAim<Input extends Aimed>(input: Input, policy: Policy): Input {
  return input.rules === undefined ? input : { ...input, rules: governRules(input.rules, policy) };
}

type SystemAccess = RequestInput<'checkSystem'>;

/** Whether two addresses lead to one system, whatever account signs in there. */
function isSameSystem(listed: NamedDestination['address'], asked: SystemAccess['address']): boolean {
  switch (asked.kind) {
    case 'ldap':
      return listed.kind === asked.kind && listed.url === asked.url;
    case 'moodle':
      return listed.kind === asked.kind && isSameWebAddress(listed.url, asked.url);
    case 'google':
      return listed.kind === asked.kind && listed.clientId === asked.clientId;
    case 'microsoft':
      return (
        listed.kind === asked.kind && listed.clientId === asked.clientId && listed.tenant === asked.tenant
      );
    default:
      return assertNever(asked);
  }
}

function governSystem<Input extends Pick<SystemAccess, 'address'>>(input: Input, policy: Policy): Input {
  assertListed(policy, ({ address }) => isSameSystem(address, input.address));
  return input;
}

/**
 * Holds a request to the policy: what may not be is refused, what is left open is filled in. The engine asks this of
 * every request, so that neither the window nor the command line can forget it.
 * @param redoKind what a redo would do again.
 * @throws AppError one of `policyCodes`
 */
export function governRequest(
  state: PolicyState,
  name: RequestName,
  input: unknown,
  redoKind: StepKind | null,
): unknown {
  if (state.kind === 'none') return input;
  if (state.kind === 'broken') {
    // Nobody knows which address is meant.
    if (entryOf(name).contactsAddress) throw new AppError('policy-broken', state.file);
    // Whether files may be renamed is as unknown; their names can wait.
    if (name === 'renameFiles') throw new AppError('policy-broken', state.file);
    return input;
  }
  const { policy } = state;
  switch (name) {
    case 'openFolder':
    case 'setRules':
      return governRules(input as Rules, policy);
    case 'setFaces':
      return policy.findFaces === false ? { isOn: false } : input;
    case 'connect':
    case 'checkConnection':
      return governSis(input as RequestInput<'checkConnection'>, policy);
    case 'setNetwork': {
      const network = input as RequestInput<'setNetwork'>;
      return { ...network, settings: overlayNetwork(network.settings, policy) };
    }
    case 'pack':
    case 'upload':
      return governAim(input as Aimed, policy);
    case 'openSystemRoster':
      return governSystem(input as RequestInput<'openSystemRoster'>, policy);
    case 'signInToSystem':
      return governSystem(input as RequestInput<'signInToSystem'>, policy);
    case 'checkSystem':
    case 'rehearse':
    case 'sendPhotos':
    case 'undoPhotos':
      return governAim(governSystem(input as SystemAccess & Aimed, policy), policy);
    case 'sendSftp':
      return governAim(governSftp(input as SftpAccess & Aimed, policy), policy);
    case 'checkSftp':
      return governSftp(input as SftpAccess, policy);
    case 'renameFiles':
      if (policy.renameFiles === false) throw new AppError('policy-renaming');
      return input;
    case 'redo':
      if (policy.renameFiles === false && redoKind === 'rename-files') throw new AppError('policy-renaming');
      return input;
    case 'forgetOldRuns':
      return policy.historyDays === undefined ? input : { days: policy.historyDays };
    case 'latestRelease':
      if (policy.updateNotice === false) throw new AppError('policy-update');
      return policy.updateAddress === undefined ? input : { address: policy.updateAddress };
    default:
      return input;
  }
}
