import type { PolicyKey } from '../../../electron/core/policy/policy-schema.ts';
import { useApp } from '../../state/app-context.ts';
import { type SettingsPage, settingsPages } from '../../state/settings-place.ts';

/** What an administrator can set of what a page shows. */
const managedKeys: Readonly<Record<SettingsPage, readonly PolicyKey[]>> = {
  destinations: ['destinations', 'sisAddress', 'sftpServer', 'sftpUser', 'sftpFolder', 'sftpHostKey'],
  photos: ['destinations', 'preset', 'largestZipMegabytes'],
  network: ['proxy', 'pacAddress', 'caFile'],
  about: ['historyDays', 'updateNotice'],
};

/** The pages on which an administrator has set something. */
export function useManagedPages(): ReadonlySet<SettingsPage> {
  const policy = useApp((state) => state.policy);
  const set: readonly PolicyKey[] = policy.kind === 'managed' ? policy.keys : [];
  return new Set(settingsPages.filter((page) => managedKeys[page].some((key) => set.includes(key))));
}
