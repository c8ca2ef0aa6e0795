import { currentDestinationOf, sisInUse } from '../../../electron/core/contract/destination-settings.ts';
import type { Settings } from '../../../electron/core/contract/settings.ts';
import type { ConnectionState, RunState } from '../../../electron/core/contract/views.ts';
import { goingTo } from '../../../electron/core/delivery/delivery-view.ts';
import { isLoopback, readWebAddress } from '../../../electron/core/network/web-address.ts';
import { isOnTheWay } from '../../../electron/core/shared/network-codes.ts';
import { failureSentence } from '../../../electron/core/text/failure-sentence.ts';
import { texts } from '../../../electron/core/text/texts.ts';

/** What the header says of the SIS. Green is only what works as far as anything has shown. */
export interface ConnectionWords {
  readonly name: string;
  readonly more: string;
  /** Never cut short, whatever room there is. */
  readonly last?: string;
  /** All of it, for the pointer. */
  readonly title: string;
  readonly state: 'good' | 'bad' | 'idle';
}

export interface Reach {
  readonly run: RunState;
  /** As the browser says of this computer. */
  readonly isOnline: boolean;
  /** Whether the last question to the SIS got no answer. */
  readonly isSisAway: boolean;
}

function isHere(url: string): boolean {
  return isLoopback(readWebAddress(url)?.host ?? '');
}

/** Why the SIS can't be used although it was signed in to; null where it can. */
function troubleOf(url: string, { run, isOnline, isSisAway }: Reach): string | null {
  const life = goingTo(run, 'sis')?.status.kind ?? null;
  if (life === 'waiting-for-sign-in') return texts.frame.connection.signInAgain;
  if (!isOnline && !isHere(url)) return texts.frame.connection.thisComputerIsOffline;
  return life === 'waiting-for-network' || isSisAway ? texts.frame.connection.cannotBeReached : null;
}

function idle(name: string, more: string): ConnectionWords {
  return { name, more, title: texts.frame.chip(name, more), state: 'idle' };
}

/** Where nobody is signed in to a SIS: perhaps none of the destinations is one. */
function describeDestinations(settings: Settings | null): ConnectionWords {
  const { connection } = texts.frame;
  const current = settings && currentDestinationOf(settings);
  if (!current) return idle(connection.notSetUp, connection.setUp);
  if (sisInUse(settings)) return idle(connection.notSignedIn, connection.signIn);
  const others = settings.destinations.length - 1;
  return idle(
    current.name,
    others > 0 ? connection.andOthers(others) : texts.destinationKinds.kinds[current.address.kind],
  );
}

export function describeConnection(
  connection: ConnectionState,
  settings: Settings | null,
  reach: Reach,
): ConnectionWords {
  const { frame } = texts;
  switch (connection.kind) {
    case 'none':
      return describeDestinations(settings);
    case 'connecting':
      return idle(frame.connection.signingIn, connection.url);
    case 'connected': {
      const { url, system, user, mayImport } = connection;
      const may = mayImport ? frame.connection.canUpload : frame.connection.mayNotUpload;
      const trouble = troubleOf(url, reach);
      const last = trouble ?? may;
      return {
        name: system,
        more: user,
        last,
        title: frame.signedInChip(system, user, last),
        state: trouble === null && mayImport ? 'good' : 'bad',
      };
    }
    case 'failed': {
      const { failure } = connection;
      return {
        name: isOnTheWay(failure.code) ? frame.connection.cannotReachSis : frame.connection.cannotSignIn,
        more: frame.connection.details,
        title: failureSentence(failure),
        state: 'bad',
      };
    }
  }
}
