import type { Result } from '../shared/failure.ts';
import {
  type InputOf,
  type PageNames,
  pageNamesOf,
  type ReplyOf,
  type RequestEntry,
} from './request-entry.ts';
import { connectionRequests } from './requests/connection-requests.ts';
import { deliveryRequests } from './requests/delivery-requests.ts';
import { folderRequests } from './requests/folder-requests.ts';
import { historyRequests } from './requests/history-requests.ts';
import { ledgerRequests } from './requests/ledger-requests.ts';
import { reviewRequests } from './requests/review-requests.ts';
import { rosterRequests } from './requests/roster-requests.ts';
import { sheetRequests } from './requests/sheet-requests.ts';
import { systemRequests } from './requests/system-requests.ts';
import type { Change } from './snapshot.ts';

/**
 * Every request that the engine answers. Long work (`openFolder`, `pack`, `upload`) is answered when it has ended;
 * meanwhile changes tell how far it is, and the matching `stop...` ends it early. Failures come back as data.
 */
export const engineRequests = {
  ...folderRequests,
  ...connectionRequests,
  ...rosterRequests,
  ...reviewRequests,
  ...deliveryRequests,
  ...ledgerRequests,
  ...historyRequests,
  ...systemRequests,
  ...sheetRequests,
} as const;

export type RequestName = keyof typeof engineRequests;
/** What the engine gets: checked already where it entered the app, see `read-input.ts`. */
export type RequestInput<Name extends RequestName> = InputOf<(typeof engineRequests)[Name]>;
export type Replies = { readonly [Name in RequestName]: ReplyOf<(typeof engineRequests)[Name]> };

/** A request's entry, with what it may say of itself and does not. */
export const entryOf = (name: RequestName): RequestEntry => engineRequests[name];

export type PageRequestName = PageNames<typeof engineRequests>;

export const pageRequestNames = pageNamesOf(engineRequests);

/** The engine, from whichever side of a process boundary. */
export interface Engine {
  request<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Result<Replies[Name]>>;
  /** Changes, coalesced to about ten a second. Returns what ends the subscription. */
  subscribe(listener: (change: Change) => void): () => void;
  /** Ends all work and removes the temporary folder. */
  close(): Promise<void>;
}
