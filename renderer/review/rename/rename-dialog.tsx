import { useMemo, useState } from 'react';
import { planRowRenames } from '../../../electron/core/review/rename-rows.ts';
import { whyNoRenaming } from '../../../electron/core/text/policy-sentences.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { keyInWords } from '../../state/command-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FilledText } from '../../ui/filled-text.tsx';
import { FileChanges } from './file-changes.tsx';
import { listRenames, renameSentence } from './file-plans.ts';
import styles from './files.module.css';
import { openFolderName } from './open-folder-name.ts';

function Refusal({ children, onClose }: { readonly children: string; readonly onClose: () => void }) {
  return (
    <Dialog
      title={texts.rename.title}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {texts.common.close}
        </Button>
      }
    >
      <p>{children}</p>
    </Dialog>
  );
}

/** Says exactly what will happen on the disk, before it happens. */
export function RenameDialog({ onClose }: { readonly onClose: () => void }) {
  const photos = useApp((state) => state.photos);
  const folder = useApp((state) => state.folder);
  const refusal = whyNoRenaming(useApp((state) => state.policy));
  const { renameFiles } = useActions();
  const [isBusy, setBusy] = useState(false);
  // The disk may be case-sensitive; the engine checks when it renames. This shows the careful answer.
  const plan = useMemo(() => planRowRenames([...photos.values()], true), [photos]);
  const changes = useMemo(() => listRenames(plan), [plan]);
  const { name, isZip, isLoose } = openFolderName(folder);
  const { renames, refused } = plan;

  if (refusal !== null) return <Refusal onClose={onClose}>{refusal}</Refusal>;
  if (isZip) {
    return <Refusal onClose={onClose}>{texts.rename.notInZip}</Refusal>;
  }
  if (isLoose) {
    return <Refusal onClose={onClose}>{texts.rename.notLoose}</Refusal>;
  }
  if (changes.length === 0 && !isBusy) {
    return <Refusal onClose={onClose}>{texts.rename.nothingYet}</Refusal>;
  }
  const rename = async () => {
    setBusy(true);
    await renameFiles();
    onClose();
  };
  return (
    <Dialog
      title={texts.rename.title}
      isOpen
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{texts.common.cancel}</Button>
          <Button variant="primary" isDisabled={isBusy || renames.length === 0} onPress={() => void rename()}>
            {isBusy ? texts.rename.renaming : texts.rename.rename(renames.length)}
          </Button>
        </>
      }
    >
      <p>
        <FilledText
          text={texts.rename.warning(keyInWords('undo'))}
          parts={{ what: <strong>{renameSentence(plan, name)}</strong> }}
        />
      </p>
      {refused.length > 0 ? <p>{texts.rename.refused(refused.length)}</p> : null}
      <FileChanges label={texts.rename.changes} changes={changes} />
      <p className={styles['quiet']}>{texts.rename.notNeeded}</p>
    </Dialog>
  );
}
