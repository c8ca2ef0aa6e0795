import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';

/** For a request that sends to a destination: the roster's column with its IDs, where they are not those of the review. */
export function idColumnOf(destination: Pick<NamedDestination, 'idColumn'> | null): {
  readonly idColumn?: string;
} {
  return destination === null || destination.idColumn === '' ? {} : { idColumn: destination.idColumn };
}
