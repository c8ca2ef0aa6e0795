import { readFile } from 'node:fs/promises';
import { isBegunFor, type UnfinishedRun } from '../core/delivery/run-record.ts';
import {
  type CustomPreset,
  customPresetId,
  customPresetSchema,
  findPreset,
  makeCustomPreset,
  presets,
} from '../core/systems/custom-preset.ts';
import type { Preset } from '../core/systems/preset.ts';
import { illuminate } from '../core/systems/systems.ts';
import { texts } from '../core/text/texts.ts';
import { decodeText } from '../engine/intake/decode-text.ts';
import { UsageError } from './exit-status.ts';
import type { CommandLine } from './parse-command.ts';
import { resolvePath, type Terminal } from './terminal.ts';

/** The system that photos are for, as the engine is told of it. */
export interface PresetChoice {
  readonly preset: Preset;
  readonly rules: { readonly presetId: string; readonly customPreset?: CustomPreset };
}

function isFile(given: string): boolean {
  return given.toLowerCase().endsWith('.json');
}

/** What stands behind `--preset`, the usual one without it. @throws UsageError if there is no such preset. */
export function presetOf(line: CommandLine): string {
  const given = line.text('preset') ?? illuminate.id;
  if (isFile(given) || findPreset(given)) return given;
  const known = presets.map(({ id }) => id);
  throw new UsageError(texts.cliWords.noPreset(given, known));
}

async function readCustomPreset(given: string, path: string): Promise<CustomPreset> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new UsageError(texts.cliWords.presetUnread(given), { cause });
  });
  const parse = () => {
    try {
      // Windows' editors write marks in front, or UTF-16.
      return customPresetSchema.safeParse(JSON.parse(decodeText(bytes)));
    } catch (cause) {
      throw new UsageError(texts.cliWords.presetNotJson(given), { cause });
    }
  };
  const { data, error } = parse();
  if (data) return data;
  const [issue] = error?.issues ?? [];
  const { presetUnfit, presetUnfitUnsaid, presetUnfitWhole } = texts.cliWords;
  const place = issue?.path.join('.') || presetUnfitWhole;
  throw new UsageError(presetUnfit(given, place, issue?.message ?? presetUnfitUnsaid));
}

/** What an upload was begun with. */
export function presetOfRun({ presetId, customPreset }: UnfinishedRun): PresetChoice {
  if (customPreset) return { preset: makeCustomPreset(customPreset), rules: { presetId, customPreset } };
  return { preset: findPreset(presetId) ?? illuminate, rules: { presetId } };
}

/** @throws UsageError if the upload that is to go on was begun for another system. */
export function needSamePreset(run: UnfinishedRun, { rules }: PresetChoice): void {
  if (isBegunFor(run, { presetId: rules.presetId, customPreset: rules.customPreset ?? null })) return;
  const { label } = run.destination;
  throw new UsageError(
    run.presetId === customPresetId
      ? texts.cliWords.otherSystemOfFile(label)
      : texts.cliWords.otherSystem(label, run.presetId),
  );
}

/** @param given a preset's ID, or a JSON file that describes a system as `customPresetSchema` says. */
export async function choosePreset(given: string, terminal: Terminal): Promise<PresetChoice> {
  if (isFile(given)) {
    const customPreset = await readCustomPreset(given, resolvePath(terminal, given));
    return { preset: makeCustomPreset(customPreset), rules: { presetId: customPresetId, customPreset } };
  }
  return { preset: findPreset(given) ?? illuminate, rules: { presetId: given } };
}
