import type { RequestInput, RequestName } from '../core/contract/contract.ts';
import { sftpInUse, sisInUse } from '../core/contract/destination-settings.ts';
import type { Settings } from '../core/contract/settings.ts';
import type { DestinationAddress, NamedDestination } from '../core/delivery/named-destination.ts';
import { AppError } from '../core/shared/failure.ts';
import type { DestinationSecrets } from './destination-secrets.ts';
import type { EngineHost } from './engine-host.ts';
import type { ShellHandlers } from './handle-messages.ts';
import type { JsonFile } from './json-file.ts';
import { makeSftpRequest } from './sftp-request.ts';

export interface DestinationHandlerParts {
  readonly settings: JsonFile<Settings>;
  readonly secrets: DestinationSecrets;
  readonly refreshSecrets: () => Promise<unknown>;
  readonly engine: Pick<EngineHost, 'request'>;
}

type Names = 'setSecret' | 'signIn' | 'checkConnection' | 'checkSftp' | 'sendToSftp';

type Of<Kind extends DestinationAddress['kind']> = NamedDestination & {
  readonly address: Extract<DestinationAddress, { kind: Kind }>;
};

/** What the page asks about a destination: addresses and secrets are added here, and go to the engine alone. */
export function createDestinationHandlers(parts: DestinationHandlerParts): Pick<ShellHandlers, Names> {
  const { settings, secrets, refreshSecrets, engine } = parts;
  const ask = async <Name extends RequestName>(name: Name, input: RequestInput<Name>) => {
    const result = await engine.request(name, input);
    if (!result.ok) throw new AppError(result.failure.code, result.failure.detail);
    return result.value;
  };
  const byId = <Kind extends DestinationAddress['kind']>(kind: Kind, id: string): Of<Kind> | null => {
    const isMeant = (known: NamedDestination): known is Of<Kind> =>
      known.id === id && known.address.kind === kind;
    return settings.current().destinations.find(isMeant) ?? null;
  };
  const sis = (id: string | undefined) => {
    const found = id === undefined ? sisInUse(settings.current()) : byId('sis', id);
    if (!found?.address.url) throw new AppError('sis-address');
    return { url: found.address.url, token: secrets.store(found.id, 'secret') };
  };
  const sftp = (id: string | undefined) => {
    const found = id === undefined ? sftpInUse(settings.current()) : byId('sftp', id);
    if (!found) throw new AppError('sftp-address');
    const stores = {
      secret: secrets.store(found.id, 'secret'),
      passphrase: secrets.store(found.id, 'passphrase'),
    };
    return makeSftpRequest(found.address, stores);
  };
  return {
    async setSecret({ destination, kind, secret }) {
      const { destinations } = settings.current();
      // A secret of no destination would lie there, and nobody could remove it.
      if (!destinations.some(({ id }) => id === destination)) throw new AppError('bad-request');
      await secrets.store(destination, kind).set(secret);
      return { secrets: secrets.states(destinations) };
    },
    async signIn({ destination }) {
      await refreshSecrets();
      const { url, token } = sis(destination);
      const text = token.secret();
      if (!text) throw new AppError(token.isLocked() ? 'keyring-locked' : 'no-token');
      return ask('connect', { url, token: text });
    },
    async checkConnection({ destination }) {
      await refreshSecrets();
      const { url, token } = sis(destination);
      return ask('checkConnection', { url, token: token.secret() ?? '' });
    },
    async checkSftp({ destination }) {
      await refreshSecrets();
      return ask('checkSftp', sftp(destination));
    },
    async sendToSftp({ destination, runId, photoIds }) {
      await refreshSecrets();
      return ask('sendSftp', {
        ...sftp(destination),
        ...(runId === undefined ? {} : { runId }),
        ...(photoIds === undefined ? {} : { photoIds }),
      });
    },
  };
}
