import type { Policy, PolicyKey } from './policy-schema.ts';

/** What the administrator's file says, as it was when the app started. */
export type PolicyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'managed'; readonly file: string; readonly policy: Policy }
  /** The file is there and cannot be used: nobody knows what was meant, so nothing is sent. */
  | { readonly kind: 'broken'; readonly file: string; readonly problems: readonly string[] };

export const noPolicy: PolicyState = { kind: 'none' };

/** What the page learns of it: the values themselves are in the settings. */
export type PolicyView =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'managed';
      readonly file: string;
      readonly keys: readonly PolicyKey[];
      readonly mayRenameFiles: boolean;
    }
  | { readonly kind: 'broken'; readonly file: string; readonly problems: readonly string[] };

/** The policy's values; none of them where there is no policy, or a broken one. */
export function policyOf(state: PolicyState): Policy {
  return state.kind === 'managed' ? state.policy : {};
}

export function viewPolicy(state: PolicyState): PolicyView {
  if (state.kind !== 'managed') return state;
  const { file, policy } = state;
  const keys = Object.keys(policy) as PolicyKey[];
  return { kind: 'managed', file, keys, mayRenameFiles: policy.renameFiles !== false };
}
