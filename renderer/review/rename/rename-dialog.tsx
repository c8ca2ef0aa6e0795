import { useMemo, useState } from 'react';
import { planRowRenames } from '../../../electron/core/review/rename-rows.ts';
import { countOf } from '../../../electron/core/shared/amounts.ts';
import { whyNoRenaming } from '../../../electron/core/text/policy-sentences.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { keyInWords } from '../../state/command-keys.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileChanges } from './file-changes.tsx';
import { listRenames, renameSentence } from './file-plans.ts';
import styles from './files.module.css';
import { openFolderName } from './open-folder-name.ts';

const title = 'Rename original files';

function Refusal({ children, onClose }: { readonly children: string; readonly onClose: () => void }) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          Close
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
    return (
      <Refusal onClose={onClose}>
        These photos are in a zip file, and files in a zip file can't be renamed. Unpack it and open its
        folder. You don't need this to upload; photos are named correctly during upload.
      </Refusal>
    );
  }
  if (isLoose) {
    return <Refusal onClose={onClose}>To rename these, open the folder they are in.</Refusal>;
  }
  if (changes.length === 0 && !isBusy) {
    return <Refusal onClose={onClose}>Nothing to rename yet. Match photos to students first.</Refusal>;
  }
  const rename = async () => {
    setBusy(true);
    await renameFiles();
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" isDisabled={isBusy || renames.length === 0} onPress={() => void rename()}>
            {isBusy ? 'Renaming…' : `Rename ${countOf(renames.length, 'file')}`}
          </Button>
        </>
      }
    >
      <p>
        <strong>{renameSentence(plan, name)}</strong> This renames the original files on your computer.{' '}
        {keyInWords('undo')} brings the old names back, also tomorrow.
      </p>
      {refused.length > 0 ? (
        <p>
          {countOf(refused.length, 'file keeps its name', 'files keep their names')}: they are at the end of
          the list, with the reason.
        </p>
      ) : null}
      <FileChanges label="Old names and new ones" changes={changes} />
      <p className={styles['quiet']}>
        You don't need this to upload; photos are named correctly during upload.
      </p>
    </Dialog>
  );
}
