import { useMemo, useState } from 'react';
import { type ClassKind, classKinds } from '../../../electron/core/sheets/list-classes.ts';
import type { Printout } from '../../../electron/core/sheets/printout.ts';
import { papers, type SheetSize, sheetSizes } from '../../../electron/core/sheets/sheet-layout.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Select } from '../../ui/select.tsx';
import { type ClassChoice, countPages, listChoices, usualKind } from './class-choices.ts';
import styles from './sheets.module.css';
import { usePaper, usePrintout } from './use-printout.ts';

interface ClassListProps {
  readonly by: ClassKind;
  readonly choices: readonly ClassChoice[];
  readonly isSelected: (name: string) => boolean;
  readonly onChange: (names: readonly string[], isSelected: boolean) => void;
}

function ClassList({ by, choices, isSelected, onChange }: ClassListProps) {
  const { sheetDialogs, sheets } = texts;
  const names = choices.map(({ name }) => name);
  return (
    <div className={styles['classes']}>
      <CheckBox isSelected={names.every(isSelected)} onChange={(isOn) => onChange(names, isOn)}>
        {sheetDialogs.allClasses}
      </CheckBox>
      {/* biome-ignore lint/a11y/useSemanticElements: choices that belong together, in a part that scrolls. */}
      <div className={styles['list']} role="group" aria-label={sheetDialogs.classes}>
        {choices.map(({ name, photos, missing }) => (
          <CheckBox key={name} isSelected={isSelected(name)} onChange={(isOn) => onChange([name], isOn)}>
            {sheets.className(by, name)}{' '}
            <span className={styles['quiet']}>{sheetDialogs.classFacts(photos, missing)}</span>
          </CheckBox>
        ))}
      </div>
    </div>
  );
}

/** Why there is nothing to print; null where there is something. */
function useObstacle(): string | null {
  const hasRoster = useApp((state) => state.students.length > 0);
  const isChecked = useApp((state) => state.folder.kind === 'checked');
  const { sheetDialogs } = texts;
  if (!isChecked) return sheetDialogs.stillChecking;
  return hasRoster ? null : sheetDialogs.noRoster;
}

/** Which classes are printed, and how. */
export function ClassSheetsDialog({ onClose }: { readonly onClose: () => void }) {
  const { sheetDialogs } = texts;
  const students = useApp((state) => state.students);
  const photos = useApp((state) => state.photos);
  const obstacle = useObstacle();
  const [by, setBy] = useState<ClassKind>(() => usualKind(students));
  const [perPage, setPerPage] = useState<SheetSize>(20);
  const [paper, setPaper] = usePaper();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const choices = useMemo(() => listChoices(students, photos.values(), by), [students, photos, by]);
  const { isBusy, save, print } = usePrintout(
    { suggestedName: sheetDialogs.fileName, saved: sheetDialogs.saved },
    onClose,
  );
  const chosen = choices.filter(({ name }) => !left.has(name));
  const reason = obstacle ?? (choices.length === 0 ? sheetDialogs.noClasses : null);
  const change = (names: readonly string[], isSelected: boolean) =>
    setLeft(isSelected ? left.difference(new Set(names)) : left.union(new Set(names)));
  const printout: Printout = {
    kind: 'class-sheets',
    order: { by, names: chosen.map(({ name }) => name), perPage, paper },
  };
  const cannot = isBusy || chosen.length === 0;
  return (
    <Dialog
      title={sheetDialogs.title}
      isOpen
      width={reason === null ? 'wide' : 'narrow'}
      onClose={onClose}
      footer={
        reason === null ? (
          <>
            <Button onPress={onClose}>{texts.common.cancel}</Button>
            <Button isDisabled={cannot} onPress={() => void save(printout)}>
              {sheetDialogs.savePdf}
            </Button>
            <Button variant="primary" isDisabled={cannot} onPress={() => void print(printout)}>
              {sheetDialogs.print}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{sheetDialogs.close}</Button>
        )
      }
    >
      {reason === null ? (
        <>
          <p>{sheetDialogs.lead}</p>
          <div className={styles['choices']}>
            <Select
              label={sheetDialogs.by}
              selectedId={by}
              choices={classKinds.map((id) => ({ id, label: sheetDialogs.byChoices[id] }))}
              onChange={(kind) => {
                setBy(kind);
                setLeft(new Set());
              }}
            />
            <Select
              label={sheetDialogs.perPage}
              selectedId={String(perPage)}
              choices={sheetSizes.map((size) => ({
                id: String(size),
                label: sheetDialogs.perPageChoice(size),
              }))}
              onChange={(id) => setPerPage(sheetSizes.find((size) => String(size) === id) ?? perPage)}
            />
            <Select
              label={sheetDialogs.paper}
              selectedId={paper}
              choices={papers.map((id) => ({ id, label: sheetDialogs.paperChoices[id] }))}
              onChange={setPaper}
            />
          </div>
          <ClassList by={by} choices={choices} isSelected={(name) => !left.has(name)} onChange={change} />
          <div role="status">
            {isBusy ? (
              <>
                <p className={styles['quiet']}>
                  {sheetDialogs.preparing(chosen.reduce((sum, one) => sum + one.photos, 0))}
                </p>
                <ProgressBar label={sheetDialogs.title} />
              </>
            ) : (
              <p className={styles['quiet']}>
                {chosen.length === 0
                  ? sheetDialogs.noneSelected
                  : sheetDialogs.selected(chosen.length, countPages(chosen, perPage))}
              </p>
            )}
          </div>
        </>
      ) : (
        <p>{reason}</p>
      )}
    </Dialog>
  );
}
