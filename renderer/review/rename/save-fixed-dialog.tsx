import { useMemo, useState } from 'react';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../../electron/core/shared/locale.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { usePreset } from '../../state/use-preset.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { FileChanges } from './file-changes.tsx';
import { planSave, type SavePlan } from './file-plans.ts';
import styles from './files.module.css';
import { openFolderName } from './open-folder-name.ts';

function WhatHappens({ plan, folder }: { readonly plan: SavePlan; readonly folder: string }) {
  const { files, changed, notSaved } = plan;
  const count = countOf(files.length, 'photo is', 'photos are');
  return (
    <>
      <p>
        <strong>{count} exported to a folder that you choose</strong>, as they would be uploaded: as JPEG
        files named by student ID
        {changed > 0 ? ` (${formatNumber(changed)} cropped, rotated, or converted)` : ''}. The originals in{' '}
        {folder} aren't changed, and nothing is overwritten.
      </p>
      {notSaved > 0 ? (
        <p>{countOf(notSaved, 'photo is', 'photos are')} not included (problems, skipped, or undecided).</p>
      ) : null}
    </>
  );
}

/** Says exactly what will be written, then asks where to. */
export function SaveFixedDialog({ onClose }: { readonly onClose: () => void }) {
  const photos = useApp((state) => state.photos);
  const preset = usePreset();
  const folder = useApp((state) => state.folder);
  const { ask, askShell, showToast, valueOrToast } = useActions();
  const [isBusy, setBusy] = useState(false);
  const plan = useMemo(() => planSave(photos.values(), preset), [photos, preset]);
  const count = plan.files.length;

  const save = async () => {
    const chosen = await valueOrToast(askShell('chooseFolder', {}));
    if (!chosen?.value) return;
    const { path } = chosen.value;
    setBusy(true);
    const saved = await valueOrToast(ask('saveFixed', { folder: path }));
    if (saved)
      showToast(`${countOf(saved.value.photos, 'photo is', 'photos are')} saved in ${path}.`, {
        tone: 'good',
      });
    onClose();
  };

  return (
    <Dialog
      title="Export fixed photos"
      isOpen
      width={count === 0 ? 'narrow' : 'wide'}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{isBusy || count === 0 ? 'Close' : 'Cancel'}</Button>
          {count === 0 ? null : (
            <Button variant="primary" isDisabled={isBusy} onPress={() => void save()}>
              Choose folder and export…
            </Button>
          )}
        </>
      }
    >
      {count === 0 ? (
        <p>Nothing to export yet: no photo here is ready to upload. See "Needs attention" first.</p>
      ) : (
        <>
          <WhatHappens plan={plan} folder={openFolderName(folder).name} />
          {isBusy ? (
            <div role="status">
              <p className={styles['quiet']}>Saving {countOf(count, 'photo')}…</p>
              <ProgressBar label="Exporting photos" />
            </div>
          ) : null}
          <FileChanges label="Files and what is written" changes={plan.files} />
        </>
      )}
    </Dialog>
  );
}
