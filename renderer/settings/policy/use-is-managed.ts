import type { PolicyKey } from '../../../electron/core/policy/policy-schema.ts';
import { useApp } from '../../state/app-context.ts';

/** Whether an administrator has set this, so that it cannot be changed here. */
export function useIsManaged(...keys: readonly PolicyKey[]): boolean {
  return useApp(({ policy }) => policy.kind === 'managed' && keys.some((key) => policy.keys.includes(key)));
}
