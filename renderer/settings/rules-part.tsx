import type { Settings } from '../../electron/core/contract/settings.ts';
import { isRunGoing } from '../../electron/core/delivery/delivery-view.ts';
import { customPresetId, findPreset, zipPresets } from '../../electron/core/systems/custom-preset.ts';
import { largestRequestBytes, requestLimit } from '../../electron/core/systems/preset.ts';
import { describePreset } from '../../electron/core/text/describe-preset.ts';
import { ratioInWords } from '../../electron/core/text/preset-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useApp } from '../state/app-context.ts';
import { presetOf } from '../state/chosen-preset.ts';
import { Banner } from '../ui/banner.tsx';
import { Select } from '../ui/select.tsx';
import { CustomPresetPart } from './custom-preset-part.tsx';
import { EntryField } from './entry-field.tsx';
import { checkNumber } from './number-entry.ts';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
import { SettingPlace } from './setting-place.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

const bytesInMegabyte = 1_000_000;

/** What photos and zips for one destination are held to. @param settings as if it were the current one. */
export function RulesPart({ settings, saving }: { readonly settings: Settings; readonly saving: Saving }) {
  const isGoing = useApp(({ run }) => isRunGoing(run));
  const isPresetManaged = useIsManaged('preset', 'destinations');
  const isLargestManaged = useIsManaged('largestZipMegabytes');
  const { save } = saving;
  const { customPreset, ratioTolerance, requestBytes } = settings;
  const preset = presetOf(settings);
  const words = texts.settingsPhotos;
  const choices = [
    ...zipPresets.map(({ id, name }) => ({ id, label: name })),
    { id: customPresetId, label: words.anotherSystem },
  ];
  const ratio = preset.ratioRange ? null : ratioInWords(preset);
  const limit = (preset.maximumRequestBytes ?? largestRequestBytes) / bytesInMegabyte;
  const choose = (id: string) => {
    const next = findPreset(id, customPreset) ?? preset;
    const largest = isLargestManaged ? {} : { requestBytes: requestLimit(next, null, null) };
    void save({ presetId: next.id, ...largest });
  };
  return (
    <div className={styles['part']}>
      {isGoing ? <Banner tone="plain">{words.uploadIsGoing}</Banner> : null}
      <fieldset className={styles['fields']} disabled={isGoing}>
        <SettingPlace part="system">
          {isPresetManaged ? (
            <ManagedField label={words.system} value={preset.name} />
          ) : (
            <Select
              label={words.system}
              description={words.systemHint}
              choices={choices}
              selectedId={preset.id}
              onChange={choose}
            />
          )}
        </SettingPlace>
        {preset.id === customPresetId ? (
          <CustomPresetPart
            custom={customPreset}
            onChange={(change) =>
              void save((kept) => ({ customPreset: { ...kept.customPreset, ...change } }))
            }
          />
        ) : (
          <ul className={styles['wants']} aria-label={words.listOfRequirements(preset.name)}>
            {describePreset(preset).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <div className={styles['pair']}>
          {ratio === null ? null : (
            <EntryField
              label={words.tolerance}
              description={words.toleranceHint(ratio)}
              kept={String(Math.round(ratioTolerance * 10_000) / 100)}
              onKeep={(text) => {
                const check = checkNumber(text, 0, 100);
                if (check.kind === 'wrong') return check.sentence;
                void save({ ratioTolerance: check.value / 100 });
                return null;
              }}
            />
          )}
          <EntryField
            label={words.largestZip}
            description={words.largestZipHint}
            managedBy="largestZipMegabytes"
            kept={String(requestBytes / bytesInMegabyte)}
            onKeep={(text) => {
              const check = checkNumber(text, 1, limit);
              if (check.kind === 'wrong') return check.sentence;
              void save({ requestBytes: Math.round(check.value * bytesInMegabyte) });
              return null;
            }}
          />
        </div>
      </fieldset>
    </div>
  );
}
