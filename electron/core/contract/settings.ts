import { z } from 'zod';
import {
  destinationIdSchema,
  destinationLimits,
  mostDestinations,
  type NamedDestination,
  namedDestinationSchema,
} from '../delivery/named-destination.ts';
import { networkSettingsSchema } from '../network/network-settings.ts';
import { mostHistoryDays } from '../policy/policy-schema.ts';
import { rosterFields } from '../roster/roster-table.ts';
import { languageChoices } from '../shared/language.ts';
import { emptyCustomPreset } from '../systems/custom-preset.ts';
import { usualRequestBytes } from '../systems/preset.ts';
import { illuminate } from '../systems/systems.ts';
import { uploadPagesSchema } from '../systems/upload-page.ts';
import { alignSettings, migrateConnection } from './destination-settings.ts';

/** The largest step of `photoSize`. */
export const largestPhotoSize = 8;

const filePath = z.string().max(32_767);

/** What a page may change. */
export const settingsChoices = {
  destinations: z.array(namedDestinationSchema).max(mostDestinations),
  /** The destination whose rules photos are checked by, and that an upload goes to. */
  currentDestination: z.union([z.literal(''), destinationIdSchema]),
  /** The person has said which systems get the photos, or that there are none yet. */
  isSetUp: z.boolean(),
  // What follows is about the current destination, or the only one of its kind: see `alignSettings`.
  sisUrl: z.string().max(2_000),
  ...destinationLimits,
  /** The SFTP server's name, with `:port` where it is not 22. */
  sftpServer: z.string().max(300),
  sftpUser: z.string().max(300),
  /** Empty: the folder that one lands in. */
  sftpFolder: z.string().max(1_000),
  sftpMakesFolder: z.boolean(),
  /** Where the private key lies; empty to sign in with a password. The key itself is never kept. */
  sftpKeyPath: filePath,
  /** The fingerprint of the server's host key, once a person has agreed to it. */
  sftpHostKey: z.string().max(200),
  theme: z.enum(['system', 'light', 'dark']),
  /** Of the texts, from the next start on; `system`: as the computer has it. */
  language: z.enum(languageChoices),
  /** How large the review's gallery shows photos, in steps from 1. */
  photoSize: z.int().min(1).max(largestPhotoSize),
  /** How this computer gets to the SIS. */
  network: networkSettingsSchema,
  /** Of the file that was last opened as the roster; empty for the SIS's own. Only where it lies is kept, nobody's name. */
  rosterPath: filePath,
  /** Of the list of families who want no photo in the SIS; empty where there is none. */
  optOutPath: filePath,
  /** What was answered about it, as `OptOutState` tells it. */
  optOutAnswers: z.string().max(1_000),
  /** Which of its columns is what, by heading, where a person corrected it. */
  rosterColumns: z.partialRecord(z.enum(rosterFields), z.string().max(1_000)),
  /** How many digits its IDs are filled up to with zeros; null: as they stand there. */
  rosterPadIdsTo: z.int().min(1).max(20).nullable(),
  /** How long uploads stay in the history. */
  historyDays: z.int().min(1).max(mostHistoryDays),
  /** Whether faces are looked for in photos, to center crops. */
  findFaces: z.boolean(),
  /** Whether the app asks once a day for a new version. */
  updateNotice: z.boolean(),
  /** The version that the person does not want to hear of again; empty for none. */
  dismissedUpdate: z.string().max(100),
  /** Where each system's own page for photos is. */
  uploadPages: uploadPagesSchema,
};

/** A destination that this version cannot read must not take the other settings with it. */
const keptDestinations = z
  .array(z.unknown())
  .transform((list): readonly NamedDestination[] =>
    list.flatMap((entry) => namedDestinationSchema.safeParse(entry).data ?? []),
  );

/** What a settings file holds. Earlier versions wrote no list of destinations: theirs are made from the rest. */
export const settingsShape = z.object({
  destinations: keptDestinations.optional(),
  currentDestination: settingsChoices.currentDestination.default(''),
  isSetUp: settingsChoices.isSetUp.default(false),
  sisUrl: settingsChoices.sisUrl.default(''),
  presetId: settingsChoices.presetId.default(illuminate.id),
  customPreset: settingsChoices.customPreset.default(emptyCustomPreset),
  ratioTolerance: settingsChoices.ratioTolerance.default(illuminate.ratioTolerance),
  requestBytes: settingsChoices.requestBytes.default(usualRequestBytes),
  theme: settingsChoices.theme.default('system'),
  language: settingsChoices.language.default('system'),
  photoSize: settingsChoices.photoSize.default(3),
  sftpServer: settingsChoices.sftpServer.default(''),
  sftpUser: settingsChoices.sftpUser.default(''),
  sftpFolder: settingsChoices.sftpFolder.default(''),
  sftpMakesFolder: settingsChoices.sftpMakesFolder.default(false),
  sftpKeyPath: settingsChoices.sftpKeyPath.default(''),
  sftpHostKey: settingsChoices.sftpHostKey.default(''),
  network: networkSettingsSchema.prefault({}),
  bytesPerSecond: settingsChoices.bytesPerSecond.default(null),
  rosterPath: settingsChoices.rosterPath.default(''),
  optOutPath: settingsChoices.optOutPath.default(''),
  optOutAnswers: settingsChoices.optOutAnswers.default(''),
  rosterColumns: settingsChoices.rosterColumns.default({}),
  rosterPadIdsTo: settingsChoices.rosterPadIdsTo.default(null),
  historyDays: settingsChoices.historyDays.default(400),
  findFaces: settingsChoices.findFaces.default(true),
  updateNotice: settingsChoices.updateNotice.default(false),
  dismissedUpdate: settingsChoices.dismissedUpdate.default(''),
  uploadPages: settingsChoices.uploadPages.default({}),
  /** When the app last asked for a new version by itself, in ISO 8601; empty for never. */
  updateCheckedAt: z.string().max(40).default(''),
  /** Newest first. */
  recentFolders: z
    .array(z.object({ path: filePath, openedAt: z.string().max(40) }))
    .max(10)
    .default([]),
});

/** What the person chose, kept in a file. */
export const settingsSchema = settingsShape.transform(({ destinations, ...rest }) =>
  alignSettings({ ...rest, destinations: destinations ?? migrateConnection(rest) }),
);

export type Settings = z.output<typeof settingsSchema>;
