import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useApp } from '../state/app-context.ts';
import { Select } from '../ui/select.tsx';
import { saveDestination } from './destination-saving.ts';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
import type { Saving } from './use-saving.ts';

export interface IdColumnFieldProps {
  readonly destination: NamedDestination;
  readonly saving: Saving;
}

const noHeadings: readonly string[] = [];

/** Which of the roster's IDs the destination goes by: a SIS number here, an email address there. */
export function IdColumnField({ destination: { id, idColumn }, saving }: IdColumnFieldProps) {
  const headings = useApp(({ roster }) => (roster.kind === 'loaded' ? roster.headings : noHeadings));
  const isManaged = useIsManaged('destinations');
  const { idColumn: label, idColumnHint, idColumnOfPhotos: asNamed } = texts.settings.destination;
  if (isManaged) return <ManagedField label={label} value={idColumn === '' ? asNamed : idColumn} />;
  // Without a roster that has columns there is nothing to choose from.
  if (headings.length === 0 && idColumn === '') return null;
  const columns = [...new Set([...headings, ...(idColumn === '' ? [] : [idColumn])])].filter(
    (heading) => heading !== '',
  );
  return (
    <Select
      label={label}
      description={idColumnHint}
      choices={[{ id: '', label: asNamed }, ...columns.map((heading) => ({ id: heading, label: heading }))]}
      selectedId={idColumn}
      onChange={(chosen) => void saveDestination(saving, id, (known) => ({ ...known, idColumn: chosen }))}
    />
  );
}
