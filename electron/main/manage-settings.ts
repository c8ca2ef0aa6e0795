import { keepOwnSettings, overlaySettings } from '../core/contract/overlay-settings.ts';
import type { Settings } from '../core/contract/settings.ts';
import type { Policy } from '../core/policy/policy-schema.ts';
import type { JsonFile } from './json-file.ts';

/**
 * The settings as they hold on this computer: the person's own, seen through the policy. A change of something that is
 * managed is refused with `policy-setting`; the file on disk keeps the person's own choices.
 */
export function manageSettings(own: JsonFile<Settings>, policy: Policy): JsonFile<Settings> {
  return {
    current: () => overlaySettings(own.current(), policy),
    async change(change) {
      const kept = await own.change((before) =>
        keepOwnSettings(before, change(overlaySettings(before, policy)), policy),
      );
      return overlaySettings(kept, policy);
    },
    written: own.written,
  };
}
