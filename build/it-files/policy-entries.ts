import { z } from 'zod';
import {
  type PolicyKey,
  policyKeys,
  policySettingNames,
  policyShape,
} from '../../electron/core/policy/policy-schema.ts';
import { zipPresets } from '../../electron/core/systems/custom-preset.ts';

export type PolicyEntry = {
  readonly key: PolicyKey;
  /** As the Settings screen calls it. */
  readonly name: string;
  readonly description: string;
} & (
  | { readonly kind: 'text'; readonly example: string }
  | { readonly kind: 'number'; readonly example: number; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'switch'; readonly example: boolean }
  | {
      readonly kind: 'choice';
      readonly example: string;
      readonly choices: readonly { readonly id: string; readonly name: string }[];
    }
);

const property = z.object({
  type: z.enum(['string', 'number', 'integer', 'boolean']),
  description: z.string(),
  examples: z.tuple([z.union([z.string(), z.number(), z.boolean()])]),
  minimum: z.number().default(0),
  maximum: z.number().default(0),
  enum: z.array(z.string()).optional(),
});

/** The schema of the policy file, for editors and for checks before it is sent out. */
export function policyJsonSchema() {
  return { title: "Picture Day's managed settings", ...z.toJSONSchema(policyShape, { io: 'input' }) };
}

function entryOf(key: PolicyKey): PolicyEntry {
  const { properties = {} } = z.toJSONSchema(policyShape);
  const { type, description, examples, minimum, maximum, enum: ids } = property.parse(properties[key]);
  const [example] = examples;
  const common = { key, name: policySettingNames[key], description };
  if (ids) {
    const choices = zipPresets.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
    return { ...common, kind: 'choice', example: String(example), choices };
  }
  if (type === 'boolean') return { ...common, kind: 'switch', example: example === true };
  if (type === 'string') return { ...common, kind: 'text', example: String(example) };
  return { ...common, kind: 'number', example: Number(example), minimum, maximum };
}

/** A list of destinations is no value of Group Policy or of a preference: it is written in the policy file itself. */
export const templateKeys = policyKeys.filter((key) => key !== 'destinations');

/** Every key that a template can set, from the one list of them. */
export function policyEntries(): readonly PolicyEntry[] {
  return templateKeys.map(entryOf);
}
