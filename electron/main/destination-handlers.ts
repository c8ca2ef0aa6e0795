import { rulesOf, sftpInUse, sisInUse } from '../core/contract/destination-settings.ts';
import type { Settings } from '../core/contract/settings.ts';
import type { NamedDestination } from '../core/delivery/named-destination.ts';
import { AppError, type FailureCode } from '../core/shared/failure.ts';
import { readStoredSecret } from '../engine/destinations/oauth/sign-in-service.ts';
import type { AskEngine } from './ask-engine.ts';
import { createDestinationAccess } from './destination-access.ts';
import type { DestinationSecrets } from './destination-secrets.ts';
import type { ShellHandlers } from './handle-messages.ts';
import type { JsonFile } from './json-file.ts';

export interface DestinationHandlerParts {
  readonly settings: JsonFile<Settings>;
  readonly secrets: DestinationSecrets;
  readonly refreshSecrets: () => Promise<unknown>;
  readonly ask: AskEngine;
}

type Names =
  | 'setSecret'
  | 'signIn'
  | 'checkConnection'
  | 'checkSftp'
  | 'sendToSftp'
  | 'checkSystem'
  | 'signInToSystem'
  | 'rehearse'
  | 'undoPhotos'
  | 'openSystemRoster'
  | 'sendToSystem';

/** What the page asks about a destination: addresses and secrets are added here, and go to the engine alone. */
export function createDestinationHandlers(parts: DestinationHandlerParts): Pick<ShellHandlers, Names> {
  const { settings, secrets, refreshSecrets, ask } = parts;
  const access = createDestinationAccess(secrets);
  const byId = (id: string) => settings.current().destinations.find((known) => known.id === id) ?? null;
  /** @param code why nothing can be asked, where there is none. */
  const find = async (
    id: string | undefined,
    inUse: (settings: Settings) => NamedDestination | null,
    code: FailureCode,
  ): Promise<NamedDestination> => {
    await refreshSecrets();
    const found = id === undefined ? inUse(settings.current()) : byId(id);
    if (!found) throw new AppError(code);
    return found;
  };
  const findSystem = (id: string) => find(id, () => null, 'bad-request');
  return {
    async setSecret({ destination, kind, secret }) {
      // A secret of no destination would lie there, and nobody could remove it.
      if (!byId(destination)) throw new AppError('bad-request');
      await secrets.store(destination, kind).set(secret);
      return { secrets: secrets.states(settings.current().destinations) };
    },
    async signIn({ destination }) {
      return ask('connect', access.sis(await find(destination, sisInUse, 'sis-address')));
    },
    async checkConnection({ destination }) {
      return ask('checkConnection', access.sisCheck(await find(destination, sisInUse, 'sis-address')));
    },
    async checkSftp({ destination }) {
      return ask('checkSftp', access.sftp(await find(destination, sftpInUse, 'sftp-address')));
    },
    async sendToSftp({ destination, runId, photoIds }) {
      const found = await find(destination, sftpInUse, 'sftp-address');
      return ask('sendSftp', {
        ...access.sftp(found),
        ...(found.idColumn === '' ? {} : { idColumn: found.idColumn }),
        ...(runId === undefined ? {} : { runId }),
        ...(photoIds === undefined ? {} : { photoIds }),
      });
    },
    async checkSystem({ destination }) {
      return ask('checkSystem', access.system(await findSystem(destination)));
    },
    async signInToSystem({ destination, clientSecret }) {
      const found = await findSystem(destination);
      const { address, secret: known } = access.system(found);
      const { secret, user } = await ask('signInToSystem', {
        address,
        clientSecret: clientSecret?.trim() || readStoredSecret(known).clientSecret,
      });
      await secrets.store(destination, 'secret').set(secret);
      return { user, secrets: secrets.states(settings.current().destinations) };
    },
    async rehearse({ destination }) {
      const found = await findSystem(destination);
      const { idColumn } = found;
      return ask('rehearse', { ...access.system(found), idColumn, rules: rulesOf(found) });
    },
    async openSystemRoster({ destination }) {
      const found = await findSystem(destination);
      return ask('openSystemRoster', { ...access.system(found), name: found.name });
    },
    async undoPhotos({ destination }) {
      return ask('undoPhotos', access.system(await findSystem(destination)));
    },
    async sendToSystem({ destination, ...what }) {
      const found = await findSystem(destination);
      const { idColumn } = found;
      return ask('sendPhotos', { ...access.system(found), idColumn, rules: rulesOf(found), ...what });
    },
  };
}
