import { z } from 'zod';
import { placingLimits } from '../review/center-head.ts';
import { rosterFields } from '../roster/roster-table.ts';
import { customPresetSchema } from '../systems/custom-preset.ts';

export const ruleFields = {
  presetId: z.string().max(100).optional(),
  /** What the preset `custom` is. */
  customPreset: customPresetSchema.optional(),
  /** As a share: 0.02 is 2%. The preset's by default. */
  ratioTolerance: z.number().min(0).max(1).optional(),
  /** The limit for one upload request in bytes; the preset's and the SIS's hold as well. */
  requestBytes: z.int().min(1_000).optional(),
};

/** For a run to another destination than the one that the open folder is checked for. */
export const aimFields = {
  /** The roster's column with the IDs that the system knows people by; the IDs that photos are named by without it. */
  idColumn: z.string().max(1_000).optional(),
  /** What the system wants of photos. Those of the open folder hold without it. */
  rules: z.strictObject(ruleFields).optional(),
};

export const photoId = z.string().max(100);
export const photoIds = z.array(photoId).max(1_000_000);
const secret = z.string().max(8_000);
export const filePath = z.string().min(1).max(32_767);
export const studentId = z.string().min(1).max(100);
/** A log of 100,000 lines has about 10 million characters. */
export const pastedText = z.string().max(50_000_000);
export const runId = z.int().min(1);
/** Of a run, as its file name has it. */
export const zipNumber = z.int().min(1);
const pixels = z.int().min(0).max(1_000_000);
export const quarterTurns = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const cropBox = z.strictObject({
  left: pixels,
  top: pixels,
  width: pixels.min(1),
  height: pixels.min(1),
});
export const padIdsTo = z.int().min(1).max(20).nullable();
export const columns = z.partialRecord(z.enum(rosterFields), z.string().max(1_000));

export const sftpAccess = z.strictObject({
  address: z.string().min(1).max(2_000),
  auth: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('password'), password: secret.min(1) }),
    z.strictObject({ kind: z.literal('key'), path: filePath, passphrase: secret.optional() }),
  ]),
  /** The fingerprint that a person has agreed to. */
  knownHostKey: z.string().max(200).nullable(),
  /** Make the folder where it is missing. */
  createFolder: z.boolean(),
});

export const pictureKinds = ['thumbnail', 'large', 'fixed', 'turned', 'face'] as const;

export const headPlacing = z.strictObject({
  headShare: z.number().min(placingLimits.headShare.least).max(placingLimits.headShare.most),
  eyesFromTop: z.number().min(placingLimits.eyesFromTop.least).max(placingLimits.eyesFromTop.most),
});

/** Of a decision. */
export interface Decided {
  /** How many photos it changed. */
  readonly photos: number;
}
