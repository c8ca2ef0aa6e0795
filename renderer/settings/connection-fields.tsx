import type { Settings } from '../../electron/core/contract/settings.ts';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { findPreset } from '../../electron/core/systems/custom-preset.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { savingAt, settingsAt } from './destination-saving.ts';
import { PhotoSystemPart } from './photo-system-part.tsx';
import { SftpPart } from './sftp-part.tsx';
import { SisPart } from './sis-part.tsx';
import type { Saving } from './use-saving.ts';

export interface ConnectionFieldsProps {
  readonly destination: NamedDestination;
  readonly settings: Settings;
  readonly saving: Saving;
}

/** What a person does with the zip files of a system without an API. */
export function zipSteps({
  presetId,
  customPreset,
}: Pick<NamedDestination, 'presetId' | 'customPreset'>): string {
  const page = findPreset(presetId, customPreset)?.uploadPage;
  const { onPage, onAnyPage } = texts.settingsConnection.folder;
  return page ? onPage(page) : onAnyPage;
}

/** Only the fields that this kind of destination needs. */
export function ConnectionFields({ destination, settings, saving }: ConnectionFieldsProps) {
  const { id, address } = destination;
  const own = { settings: settingsAt(settings, id), saving: savingAt(saving, id) };
  switch (address.kind) {
    case 'sis':
      return <SisPart destination={destination} {...own} />;
    case 'sftp':
      return <SftpPart {...own} />;
    case 'folder':
      return <p>{zipSteps(destination)}</p>;
    default:
      return <PhotoSystemPart destination={destination} address={address} saving={saving} />;
  }
}
