import type { PageRequestName } from '../../electron/core/contract/contract.ts';
import type { RequestEntry } from '../../electron/core/contract/request-entry.ts';
import type { ShellName } from '../../electron/core/contract/shell-contract.ts';

/** What a page may ask for, of the engine or of the window's shell. */
export type AnyRequest = PageRequestName | ShellName;

export type RequestFacts = Readonly<Record<AnyRequest, Pick<RequestEntry, 'attempt' | 'asksSis'>>>;

/** Of the contract's entries. Put in when the page is built: see `build/request-constants.ts`. */
declare const REQUEST_FACTS: RequestFacts;

/** Whether its reply comes from the SIS itself, at once. */
export const asksSis = (name: AnyRequest): boolean => REQUEST_FACTS[name].asksSis === true;

/** What a person tries by a request: its failure is old news as soon as the same is tried again, in whichever way. */
export const attemptOf = (name: AnyRequest): string => REQUEST_FACTS[name].attempt ?? name;
