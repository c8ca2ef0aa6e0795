import { z } from 'zod';
import { destinationIdSchema, mostDestinations } from '../delivery/named-destination.ts';
import { reportSchema } from '../delivery/report.ts';
import type { Round } from '../delivery/round.ts';
import { savedParts } from '../delivery/saved-zip.ts';
import type { ConnectionCheck } from '../network/connection-check.ts';
import type { Release, UpdateCheck } from '../network/release.ts';
import type { PolicyView } from '../policy/policy-state.ts';
import type { Result } from '../shared/failure.ts';
import { printoutSchema } from '../sheets/printout.ts';
import type { MenuCommand } from './commands.ts';
import type { PageRequestName, Replies, RequestInput } from './contract.ts';
import { photoIds, runId, zipNumber } from './contract-fields.ts';
import { type PracticeProgress, type PracticeState, practiceKinds } from './practice.ts';
import {
  defineRequests,
  type InputOf,
  type PageNames,
  pageNamesOf,
  type ReplyOf,
  reply,
} from './request-entry.ts';
import type { Rehearsal } from './requests/system-requests.ts';
import { type Settings, settingsChoices } from './settings.ts';
import type { Change } from './snapshot.ts';

/** What IT asks for first. */
export interface AppFacts {
  /** Null where it is not known. */
  readonly version: string | null;
  /** Of the computer: "Windows 10.0.22631, x64". */
  readonly system: string;
}

/** All that the page ever learns of a secret. */
export interface SecretState {
  readonly isKept: boolean;
  /** False where this computer cannot encrypt it: then it is kept in memory, until the app is closed. */
  readonly isRemembered: boolean;
}

/** `secret`: the token or password that a destination asks for; `passphrase`: of a private key. */
export const secretKinds = ['secret', 'passphrase'] as const;

export type SecretKind = (typeof secretKinds)[number];

/** Those that the destination can have. */
export type DestinationSecretState = Readonly<Partial<Record<SecretKind, SecretState>>>;

/** By destination ID. */
export type DestinationSecretStates = Readonly<Record<string, DestinationSecretState>>;

const nothing = z.strictObject({});
/** Without it: the one in use. */
const ofDestination = z.strictObject({ destination: destinationIdSchema.optional() });
const fileName = z.string().min(1).max(200);

const none = { from: 'page', input: nothing, reply: reply<null>() } as const;
/** Never a path: which file of which zip of which run. */
const ofSavedFile = {
  from: 'page',
  input: z.strictObject({ runId, zip: zipNumber, part: z.enum(savedParts) }),
  reply: reply<null>(),
} as const;
/** The system's own dialog. Null if it was closed without a choice. */
const choice = { from: 'page', input: nothing, reply: reply<{ readonly path: string } | null>() } as const;

/** Every request that the window's shell (the main process) answers. */
export const shellRequests = defineRequests({
  chooseFolder: { ...choice, attempt: 'folder' },
  /** For zip files and photos, one or several. */
  chooseFiles: {
    from: 'page',
    input: nothing,
    reply: reply<{ readonly paths: readonly string[] } | null>(),
    attempt: 'folder',
  },
  /** For a file with a roster. */
  chooseRoster: { ...choice, attempt: 'roster' },
  settings: {
    from: 'page',
    input: nothing,
    reply: reply<{
      readonly settings: Settings;
      readonly secrets: DestinationSecretStates;
      readonly proxyPassword: SecretState;
      /** What an administrator has set: it is in the settings already, and cannot be changed there. */
      readonly policy: PolicyView;
      readonly practice: PracticeState;
    }>(),
  },
  changeSettings: {
    from: 'page',
    input: z.strictObject(settingsChoices).partial(),
    reply: reply<{ readonly settings: Settings; readonly secrets: DestinationSecretStates }>(),
  },
  /** An empty secret forgets the one that is there. */
  setSecret: {
    from: 'page',
    input: z.strictObject({
      destination: destinationIdSchema,
      kind: z.enum(secretKinds),
      secret: z.string().max(8_000),
    }),
    reply: reply<{ readonly secrets: DestinationSecretStates }>(),
    attempt: 'sign-in',
  },
  /** Signs in at the SIS in use, or at this one, with the token that is kept. */
  signIn: { ...none, input: ofDestination, asksSis: true, attempt: 'sign-in' },
  /** Goes to that SIS step by step; `connectionCheck` tells the steps as they end. */
  checkConnection: { from: 'page', input: ofDestination, reply: reply<ConnectionCheck>() },
  /** For a proxy that wants one. An empty password forgets the one that is there. */
  setProxyPassword: {
    from: 'page',
    input: z.strictObject({ password: z.string().max(8_000) }),
    reply: reply<{ readonly proxyPassword: SecretState }>(),
  },
  /** For a file with certificates. */
  chooseCaFile: choice,
  /** Only signs in to the SFTP server in use, or to this one. */
  checkSftp: { ...none, input: ofDestination },
  /**
   * Sends these photos, or all that are not blocked, to that server, or goes on with an unfinished delivery there.
   * Answered when the run has ended.
   */
  sendToSftp: {
    from: 'page',
    input: ofDestination.extend({ runId: runId.optional(), photoIds: photoIds.optional() }),
    reply: reply<null>(),
    attempt: 'run',
  },
  /** Signs in to a system that takes photos one by one, and sends nothing. */
  checkSystem: {
    from: 'page',
    input: z.strictObject({ destination: destinationIdSchema }),
    reply: reply<Replies['checkSystem']>(),
  },
  /**
   * Lets the person sign in to Google or Microsoft in the system's browser, and keeps what that gives. Answered when they
   * have, or when the run is stopped.
   */
  signInToSystem: {
    from: 'page',
    input: z.strictObject({
      destination: destinationIdSchema,
      /** Google's clients for desktop apps have one. The one that was given before counts without it. */
      clientSecret: z.string().max(1_000).optional(),
    }),
    reply: reply<{
      /** The account; empty where the service does not say. */
      readonly user: string;
      readonly secrets: Readonly<Record<string, DestinationSecretState>>;
    }>(),
  },
  /** Asks it whom the photos of the open folder would go to. Changes nothing there. */
  rehearse: {
    from: 'page',
    input: z.strictObject({ destination: destinationIdSchema }),
    reply: reply<Rehearsal>(),
  },
  /** Puts back what the last upload of the open folder to it has replaced, where ours is still there. */
  undoPhotos: {
    from: 'page',
    input: z.strictObject({ destination: destinationIdSchema }),
    reply: reply<Replies['undoPhotos']>(),
  },
  /** Takes the people of a directory as the roster. */
  openSystemRoster: {
    from: 'page',
    input: z.strictObject({ destination: destinationIdSchema }),
    reply: reply<null>(),
  },
  /** Goes on with an unfinished run to it. Answered when the run has ended. */
  sendToSystem: {
    from: 'page',
    input: z.strictObject({ destination: destinationIdSchema, runId }),
    reply: reply<null>(),
    attempt: 'run',
  },
  /**
   * Sends the open folder's photos, or these, to one or several destinations, one after the other, each by its own rules.
   * `round` tells how far it is. Null if the person closed the dialog that asks where zip files are saved.
   */
  sendTo: {
    from: 'page',
    input: z.strictObject({
      destinations: z.array(destinationIdSchema).min(1).max(mostDestinations),
      photoIds: photoIds.optional(),
      again: z.boolean().optional(),
    }),
    reply: reply<Round | null>(),
    attempt: 'run',
  },
  /** Starts the practice SIS, and opens sample photos or the open folder again. `workspace-changed` follows. */
  startPractice: { ...none, input: z.strictObject({ kind: z.enum(practiceKinds) }) },
  /** Brings back what was set up and open before. `workspace-changed` follows. */
  endPractice: none,
  /** The last one, for a page that was loaded anew. */
  round: { from: 'page', input: nothing, reply: reply<{ readonly round: Round | null }>() },
  /** For a private key. */
  chooseKeyFile: choice,
  /** The SIS's Scheduled Jobs page, in the system's browser. */
  openJobsPage: none,
  /** The folder of the zips that were saved last, in the system's own file manager. */
  showZips: none,
  /** Begins to drag a saved file out of the window; to be sent while the page handles the beginning of a drag. */
  dragSavedFile: ofSavedFile,
  /** In the system's own file manager. */
  showSavedFile: ofSavedFile,
  copySavedFilePath: ofSavedFile,
  /** A system's own page for photos, where its address is in the settings, in the system's browser. */
  openUploadPage: {
    from: 'page',
    input: z.strictObject({ presetId: z.string().max(100) }),
    reply: reply<null>(),
  },
  /** What IT asks for first. */
  about: { from: 'page', input: nothing, reply: reply<AppFacts>() },
  showLog: none,
  copyText: {
    from: 'page',
    input: z.strictObject({ text: z.string().max(10_000_000) }),
    reply: reply<null>(),
  },
  /** Asks where, and writes a text file there. Null if the dialog was closed without a choice. */
  saveText: {
    ...choice,
    input: z.strictObject({ suggestedName: fileName, text: z.string().max(100_000_000) }),
  },
  /** Asks where, and writes the report there as a PDF. Null if the dialog was closed without a choice. */
  saveReport: { ...choice, input: z.strictObject({ suggestedName: fileName, report: reportSchema }) },
  /** Asks where, and writes it there as a PDF. Null if the dialog was closed without a choice. */
  savePrintout: { ...choice, input: z.strictObject({ suggestedName: fileName, printout: printoutSchema }) },
  /** By the system's own dialog, in which it can be called off. */
  print: {
    from: 'page',
    input: z.strictObject({ printout: printoutSchema }),
    reply: reply<{ readonly isPrinted: boolean }>(),
  },
  /** Asks for a new version at once, because the person wants to know. */
  checkForUpdate: { from: 'page', input: nothing, reply: reply<UpdateCheck>() },
  /** Of the release that was found last, in the system's browser. */
  openReleasePage: none,
});

export type ShellName = PageNames<typeof shellRequests>;
export type ShellInput<Name extends ShellName> = InputOf<(typeof shellRequests)[Name]>;
export type ShellReplies = { readonly [Name in ShellName]: ReplyOf<(typeof shellRequests)[Name]> };

export const shellNames = pageNamesOf(shellRequests);

/** What the menu and the shell tell the page. */
export type ShellEvent =
  | { readonly kind: 'command'; readonly command: MenuCommand }
  /** The engine died and a new one is there, with nothing open. */
  | { readonly kind: 'engine-restarted' }
  /** Something that a person must know. */
  | { readonly kind: 'notice'; readonly sentence: string }
  /** The one setting that the shell itself changes: a folder was opened, or taken off in a menu. */
  | { readonly kind: 'recent-folders'; readonly recentFolders: Settings['recentFolders'] }
  | { readonly kind: 'round'; readonly round: Round }
  /** Null: they are drawn, or cannot be. */
  | { readonly kind: 'practice-progress'; readonly progress: PracticeProgress | null }
  /** The practice began or ended: the settings are others, the engine is a new one. These are to be opened. */
  | { readonly kind: 'workspace-changed'; readonly paths: readonly string[] }
  /** It died again and again and is not started any more. */
  | { readonly kind: 'engine-gone' }
  /** There is a new version, which the person has not dismissed. */
  | { readonly kind: 'update-available'; readonly release: Release }
  /** A folder that the app was started with. */
  | { readonly kind: 'open-paths'; readonly paths: readonly string[] };

/** `window.pictureDay`: one method for each request, and nothing general. */
export type Bridge = {
  readonly [Name in PageRequestName]: (input: RequestInput<Name>) => Promise<Result<Replies[Name]>>;
} & {
  readonly [Name in ShellName]: (input: ShellInput<Name>) => Promise<Result<ShellReplies[Name]>>;
} & {
  /** Where a dropped file or folder lies. Empty for a file that is on no disk. */
  pathOf(file: object): string;
  onChange(listener: (change: Change) => void): () => void;
  onShellEvent(listener: (event: ShellEvent) => void): () => void;
};
