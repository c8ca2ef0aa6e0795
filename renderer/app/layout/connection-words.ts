import { currentDestinationOf, sisInUse } from '../../../electron/core/contract/destination-settings.ts';
import type { Settings } from '../../../electron/core/contract/settings.ts';
import type { ConnectionState, RunState } from '../../../electron/core/contract/views.ts';
import { goingTo } from '../../../electron/core/delivery/delivery-view.ts';
import { kindLabels } from '../../../electron/core/delivery/system-choices.ts';
import { isLoopback, readWebAddress } from '../../../electron/core/network/web-address.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { failureSentence } from '../../../electron/core/text/failure-sentence.ts';

/** What the header says of the SIS. Green is only what works as far as anything has shown. */
export interface ConnectionWords {
  readonly name: string;
  readonly more: string;
  /** Never cut short, whatever room there is. */
  readonly last?: string;
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
  if (life === 'waiting-for-sign-in') return 'Sign in again';
  if (!isOnline && !isHere(url)) return 'This computer is offline';
  return life === 'waiting-for-network' || isSisAway ? "Can't be reached" : null;
}

/** Where no SIS is signed in to, since none of the destinations is one. */
export function describeDestinations(settings: Settings | null): ConnectionWords | null {
  const current = settings && currentDestinationOf(settings);
  if (!current || sisInUse(settings)) return null;
  const others = settings.destinations.length - 1;
  const more = others > 0 ? `and ${countOf(others, 'other')}` : kindLabels[current.address.kind];
  return { name: current.name, more, state: 'idle' };
}

export function describeConnection(connection: ConnectionState, reach: Reach): ConnectionWords {
  switch (connection.kind) {
    case 'none':
      return { name: 'SIS not set up', more: 'Set up', state: 'idle' };
    case 'connecting':
      return { name: 'Signing in', more: connection.url, state: 'idle' };
    case 'connected': {
      const { url, system, user, mayImport } = connection;
      const trouble = troubleOf(url, reach);
      if (trouble !== null) return { name: system, more: user, last: trouble, state: 'bad' };
      return {
        name: system,
        more: user,
        last: mayImport ? 'Can upload photos' : 'No permission to upload',
        state: mayImport ? 'good' : 'bad',
      };
    }
    case 'failed':
      return { name: 'Not connected', more: failureSentence(connection.failure), state: 'bad' };
  }
}
