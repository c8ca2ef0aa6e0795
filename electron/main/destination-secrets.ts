import type { DestinationSecretState, SecretKind } from '../core/contract/shell-contract.ts';
import { firstSftpId, firstSisId, type NamedDestination } from '../core/delivery/named-destination.ts';
import type { SecretStore } from './secret-store.ts';

/** The secrets of all destinations, a file for each. */
export interface DestinationSecrets {
  /** @param id of a destination. */
  store(id: string, kind: SecretKind): SecretStore;
  /** What the page learns of them. */
  states(destinations: readonly NamedDestination[]): Readonly<Record<string, DestinationSecretState>>;
  /** Reads again what a locked keyring held back. */
  refresh(destinations: readonly NamedDestination[]): Promise<void>;
  /** For a destination that was removed. */
  forget(id: string): Promise<void>;
  /** Everything that must never be in a log. */
  secrets(): readonly string[];
}

/** The files that versions with one connection wrote are those of the destinations made from it. */
const firstFiles: Readonly<Record<string, string>> = {
  [`${firstSisId} secret`]: 'token',
  [`${firstSftpId} secret`]: 'sftp-password',
  [`${firstSftpId} passphrase`]: 'sftp-passphrase',
};

export function secretFileName(id: string, kind: SecretKind): string {
  return firstFiles[`${id} ${kind}`] ?? `destination-${id}${kind === 'secret' ? '' : '-passphrase'}`;
}

const kinds = ['secret', 'passphrase'] as const satisfies readonly SecretKind[];

function kindsOf({ address }: NamedDestination): readonly SecretKind[] {
  if (address.kind === 'folder') return [];
  return address.kind === 'sftp' ? kinds : ['secret'];
}

/** @param open opens the store in this file. */
export function openDestinationSecrets(
  open: (fileName: string, id: string) => SecretStore,
): DestinationSecrets {
  const opened = new Map<string, SecretStore>();
  const store: DestinationSecrets['store'] = (id, kind) => {
    const file = secretFileName(id, kind);
    const known = opened.get(file) ?? open(file, id);
    opened.set(file, known);
    return known;
  };
  return {
    store,
    states: (destinations) =>
      Object.fromEntries(
        destinations.map((destination) => [
          destination.id,
          Object.fromEntries(kindsOf(destination).map((kind) => [kind, store(destination.id, kind).state()])),
        ]),
      ),
    async refresh(destinations) {
      await Promise.all(
        destinations.flatMap((destination) =>
          kindsOf(destination).map((kind) => store(destination.id, kind).refresh()),
        ),
      );
    },
    async forget(id) {
      await Promise.all(kinds.map((kind) => store(id, kind).set('')));
    },
    secrets: () => [...opened.values()].flatMap((known) => known.secret() ?? []),
  };
}
