import type { z } from 'zod';

declare const typeOfReply: unique symbol;

/** A reply's type: replies come from the app's own processes, so no schema checks them. */
export interface ReplyType<Reply> {
  readonly [typeOfReply]: Reply;
}

export function reply<Reply>(): ReplyType<Reply> {
  return {} as ReplyType<Reply>;
}

/**
 * All that a request is, in one place. What else there is of it is one handler: the engine's in `engine/handlers.ts`,
 * or the main process's in `main/shell-handlers.ts`.
 */
export interface RequestEntry {
  /** Who may send it: the window's page, or the app's own code only (the main process and the command line). */
  readonly from: 'page' | 'app';
  /** Checked once, where it enters the app: see `read-input.ts`. */
  readonly input: z.ZodType;
  readonly reply: ReplyType<unknown>;
  /** Sends something to an address or signs in there, and is refused while the policy cannot be read. */
  readonly contactsAddress?: true;
  /** Its reply comes from the SIS, at once: it tells whether the SIS can be reached. */
  readonly asksSis?: true;
  /** Once stopped, it ends what it holds and still replies: what became of every photo is known then. */
  readonly endsInOrder?: true;
  /** What a person tries by it, where several requests try the same: a new attempt makes an earlier failure old news. */
  readonly attempt?: 'folder' | 'roster' | 'sign-in' | 'run' | 'decision';
}

/** A table of requests by their names. Keeps the exact types, from which those of inputs, replies and senders are made. */
export function defineRequests<const Entries extends Readonly<Record<string, RequestEntry>>>(
  entries: Entries,
): Entries {
  return entries;
}

export type InputOf<Entry extends RequestEntry> = z.output<Entry['input']>;
export type ReplyOf<Entry extends RequestEntry> = Entry['reply'][typeof typeOfReply];

/** The names of the entries that a page may ask for. */
export type PageNames<Entries extends Readonly<Record<string, RequestEntry>>> = {
  [Name in keyof Entries & string]: Entries[Name]['from'] extends 'page' ? Name : never;
}[keyof Entries & string];

export function pageNamesOf<Entries extends Readonly<Record<string, RequestEntry>>>(
  entries: Entries,
): readonly PageNames<Entries>[] {
  return Object.keys(entries).filter((name): name is PageNames<Entries> => entries[name]?.from === 'page');
}
