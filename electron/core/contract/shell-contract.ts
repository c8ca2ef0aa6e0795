import { z } from 'zod';
import { reportSchema } from '../delivery/report.ts';
import { savedParts } from '../delivery/saved-zip.ts';
import type { ConnectionCheck } from '../network/connection-check.ts';
import { networkSettingsSchema } from '../network/network-settings.ts';
import type { Release, UpdateCheck } from '../network/release.ts';
import { mostHistoryDays } from '../policy/policy-schema.ts';
import type { PolicyView } from '../policy/policy-state.ts';
import { rosterFields } from '../roster/roster-table.ts';
import type { Result } from '../shared/failure.ts';
import { customPresetSchema, emptyCustomPreset } from '../systems/custom-preset.ts';
import { largestRequestBytes, usualRequestBytes } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';
import { uploadPagesSchema } from '../systems/upload-page.ts';
import type { MenuCommand } from './commands.ts';
import type { PageRequestName, Replies, RequestInput } from './contract.ts';
import { photoIds, runId, zipNumber } from './contract-fields.ts';
import {
  defineRequests,
  type InputOf,
  type PageNames,
  pageNamesOf,
  type ReplyOf,
  reply,
} from './request-entry.ts';
import type { Change } from './snapshot.ts';

/** What IT asks for first. */
export interface AppFacts {
  /** Null where it is not known. */
  readonly version: string | null;
  /** Of the computer: "Windows 10.0.22631, x64". */
  readonly system: string;
}

/** Sizes in bytes, the tolerance as a share. */
const choices = {
  sisUrl: z.string().max(2_000),
  presetId: z.string().max(100),
  /** The person's own system, for the preset `custom`. */
  customPreset: customPresetSchema,
  ratioTolerance: z.number().min(0).max(1),
  requestBytes: z.int().min(1_000_000).max(largestRequestBytes),
  theme: z.enum(['system', 'light', 'dark']),
  /** The SFTP's name, with `:port` where it is not 22. */
  sftpServer: z.string().max(300),
  sftpUser: z.string().max(300),
  /** Empty: the folder that one lands in. */
  sftpFolder: z.string().max(1_000),
  sftpMakesFolder: z.boolean(),
  /** Where the private key lies; empty to sign in with a password. The key itself is never kept. */
  sftpKeyPath: z.string().max(32_767),
  /** The fingerprint of the server's host key, once a person has agreed to it. */
  sftpHostKey: z.string().max(200),
  /** How this computer gets to the SIS. */
  network: networkSettingsSchema,
  /** What is sent at most, so that others can use the network too; null: as fast as it goes. */
  bytesPerSecond: z.int().min(10_000).nullable(),
  /** Of the file that was last opened as the roster; empty for the SIS's own. Only where it lies is kept, nobody's name. */
  rosterPath: z.string().max(32_767),
  /** Of the list of families who want no photo in the SIS; empty where there is none. */
  optOutPath: z.string().max(32_767),
  /** What was answered about it, as `OptOutState` tells it. */
  optOutAnswers: z.string().max(1_000),
  /** Which of its columns is what, by heading, where a person corrected it. */
  rosterColumns: z.partialRecord(z.enum(rosterFields), z.string().max(1_000)),
  /** How many digits its IDs are filled up to with zeros; null: as they stand there. */
  rosterPadIdsTo: z.int().min(1).max(20).nullable(),
  /** How long uploads stay in the history. */
  historyDays: z.int().min(1).max(mostHistoryDays),
  /** Whether the app asks once a day for a new version. */
  updateNotice: z.boolean(),
  /** The version that the person does not want to hear of again; empty for none. */
  dismissedUpdate: z.string().max(100),
  /** Where each system's own page for photos is. */
  uploadPages: uploadPagesSchema,
};

/** What the person chose, kept in a file. */
export const settingsSchema = z.object({
  sisUrl: choices.sisUrl.default(''),
  presetId: choices.presetId.default(illuminate.id),
  customPreset: customPresetSchema.default(emptyCustomPreset),
  ratioTolerance: choices.ratioTolerance.default(illuminate.ratioTolerance),
  requestBytes: choices.requestBytes.default(usualRequestBytes),
  theme: choices.theme.default('system'),
  sftpServer: choices.sftpServer.default(''),
  sftpUser: choices.sftpUser.default(''),
  sftpFolder: choices.sftpFolder.default(''),
  sftpMakesFolder: choices.sftpMakesFolder.default(false),
  sftpKeyPath: choices.sftpKeyPath.default(''),
  sftpHostKey: choices.sftpHostKey.default(''),
  network: networkSettingsSchema.prefault({}),
  bytesPerSecond: choices.bytesPerSecond.default(null),
  rosterPath: choices.rosterPath.default(''),
  optOutPath: choices.optOutPath.default(''),
  optOutAnswers: choices.optOutAnswers.default(''),
  rosterColumns: choices.rosterColumns.default({}),
  rosterPadIdsTo: choices.rosterPadIdsTo.default(null),
  historyDays: choices.historyDays.default(400),
  updateNotice: choices.updateNotice.default(false),
  dismissedUpdate: choices.dismissedUpdate.default(''),
  uploadPages: choices.uploadPages.default({}),
  /** When the app last asked for a new version by itself, in ISO 8601; empty for never. */
  updateCheckedAt: z.string().max(40).default(''),
  /** Newest first. */
  recentFolders: z
    .array(z.object({ path: z.string().max(32_767), openedAt: z.string().max(40) }))
    .max(10)
    .default([]),
});

export type Settings = z.output<typeof settingsSchema>;

/** All that the page ever learns of the token. */
export interface TokenState {
  readonly hasToken: boolean;
  /** False where this computer cannot encrypt it: then it is kept in memory, until the app is closed. */
  readonly isRemembered: boolean;
}

/** The same of another secret. */
export interface SecretState {
  readonly isKept: boolean;
  readonly isRemembered: boolean;
}

export const sftpSecretKinds = ['password', 'passphrase'] as const;

export type SftpSecretKind = (typeof sftpSecretKinds)[number];

export type SftpSecrets = Readonly<Record<SftpSecretKind, SecretState>>;

const nothing = z.strictObject({});
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
  /** For a file with a roster. */
  chooseRoster: { ...choice, attempt: 'roster' },
  settings: {
    from: 'page',
    input: nothing,
    reply: reply<{
      readonly settings: Settings;
      readonly token: TokenState;
      readonly sftpSecrets: SftpSecrets;
      readonly proxyPassword: SecretState;
      /** What an administrator has set: it is in the settings already, and cannot be changed there. */
      readonly policy: PolicyView;
    }>(),
  },
  changeSettings: {
    from: 'page',
    input: z.strictObject(choices).partial(),
    reply: reply<{ readonly settings: Settings }>(),
  },
  /** An empty token forgets the one that is there. */
  setToken: {
    from: 'page',
    input: z.strictObject({ token: z.string().max(8_000) }),
    reply: reply<TokenState>(),
    attempt: 'sign-in',
  },
  /** Signs in at the SIS of the settings with the token that is kept. */
  signIn: { ...none, asksSis: true, attempt: 'sign-in' },
  /** Goes to the SIS of the settings step by step; `connectionCheck` tells the steps as they end. */
  checkConnection: { from: 'page', input: nothing, reply: reply<ConnectionCheck>() },
  /** For a proxy that wants one. An empty password forgets the one that is there. */
  setProxyPassword: {
    from: 'page',
    input: z.strictObject({ password: z.string().max(8_000) }),
    reply: reply<{ readonly proxyPassword: SecretState }>(),
  },
  /** For a file with certificates. */
  chooseCaFile: choice,
  /** An empty secret forgets the one that is there. */
  setSftpSecret: {
    from: 'page',
    input: z.strictObject({ kind: z.enum(sftpSecretKinds), secret: z.string().max(8_000) }),
    reply: reply<{ readonly sftpSecrets: SftpSecrets }>(),
  },
  /** Only signs in to the SFTP of the settings. */
  checkSftp: none,
  /**
   * Sends these photos, or all that are not blocked, to the SFTP of the settings, or goes on with an unfinished delivery
   * there. Answered when the run has ended.
   */
  sendToSftp: {
    from: 'page',
    input: z.strictObject({ runId: runId.optional(), photoIds: photoIds.optional() }),
    reply: reply<null>(),
    attempt: 'run',
  },
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
