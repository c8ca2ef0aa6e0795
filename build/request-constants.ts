import { engineRequests, pageRequestNames } from '../electron/core/contract/contract.ts';
import type { RequestEntry } from '../electron/core/contract/request-entry.ts';
import { shellNames, shellRequests } from '../electron/core/contract/shell-contract.ts';
import type { BridgeNames } from '../electron/preload/create-bridge.ts';
import type { RequestFacts } from '../renderer/state/request-facts.ts';

const bridgeNames: BridgeNames = { engine: pageRequestNames, shell: shellNames };

const factsOf = ({ attempt, asksSis }: RequestEntry) => ({ attempt, asksSis });

const requestFacts = Object.fromEntries(
  Object.entries({ ...engineRequests, ...shellRequests }).map(([name, entry]) => [name, factsOf(entry)]),
) as RequestFacts;

/**
 * What the preload script and the page know of the contract, for Vite's `define`: with its schemas the script would
 * hold a whole library, and the page would make a hundred schemas at its start, none of which it uses.
 */
export const requestConstants = {
  BRIDGE_NAMES: JSON.stringify(bridgeNames),
  REQUEST_FACTS: JSON.stringify(requestFacts),
};
