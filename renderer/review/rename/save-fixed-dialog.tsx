import { useMemo, useState } from 'react';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { usePreset } from '../../state/use-preset.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilledText } from '../../ui/filled-text.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { FileChanges } from './file-changes.tsx';
import { planSave, type SavePlan } from './file-plans.ts';
import styles from './files.module.css';
import { openFolderName } from './open-folder-name.ts';

function WhatHappens({ plan, folder }: { readonly plan: SavePlan; readonly folder: string }) {
  const { files, changed, notSaved } = plan;
  const words = texts.rename.exported;
  return (
    <>
      <p>
        <FilledText
          text={words.text(files.length, changed)}
          parts={{ photos: <strong>{words.photos(files.length)}</strong>, folder }}
        />
      </p>
      {notSaved > 0 ? <p>{words.notIncluded(notSaved)}</p> : null}
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
  const words = texts.rename.exported;

  const save = async () => {
    const chosen = await valueOrToast(askShell('chooseFolder', {}));
    if (!chosen?.value) return;
    const { path } = chosen.value;
    setBusy(true);
    const saved = await valueOrToast(ask('saveFixed', { folder: path }));
    if (saved) showToast(words.done(saved.value.photos, path), { tone: 'good' });
    onClose();
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      width={count === 0 ? 'narrow' : 'wide'}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>
            {isBusy || count === 0 ? texts.common.close : texts.common.cancel}
          </Button>
          {count === 0 ? null : (
            <Button variant="primary" isDisabled={isBusy} onPress={() => void save()}>
              {words.chooseFolder}
            </Button>
          )}
        </>
      }
    >
      {count === 0 ? (
        <p>{words.nothingYet}</p>
      ) : (
        <>
          <WhatHappens plan={plan} folder={openFolderName(folder).name} />
          {isBusy ? (
            <div role="status">
              <p className={styles['quiet']}>{words.exporting(count)}</p>
              <ProgressBar label={words.progress} />
            </div>
          ) : null}
          <FileChanges label={words.changes} changes={plan.files} />
        </>
      )}
    </Dialog>
  );
}
