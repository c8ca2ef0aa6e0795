import type { DragEvent, ReactNode } from 'react';
import type { SavedFile } from '../../../electron/core/delivery/saved-zip.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './checklist.module.css';
import { fileTrouble } from './checklist-words.ts';

export interface SavedFileRowProps {
  readonly runId: number;
  readonly zip: number;
  readonly file: SavedFile;
  /** Beside its name. */
  readonly facts: ReactNode;
}

/** A file that can be dragged out of the window. Those who do not drag copy its path, or look at it in its folder. */
export function SavedFileRow({ runId, zip, file, facts }: SavedFileRowProps) {
  const { askShell, valueOrToast, showToast, dragOut } = useActions();
  const { handedOver } = texts;
  const which = { runId, zip, part: file.part };
  const trouble = fileTrouble(file);
  const startDrag = (event: DragEvent) => {
    // The system drags the file itself; the page's own drag would only offer text.
    event.preventDefault();
    void dragOut(which);
  };
  const copyPath = async () => {
    if (await valueOrToast(askShell('copySavedFilePath', which)))
      showToast(handedOver.pathCopied(file.name), { tone: 'good' });
  };
  return (
    <li
      aria-label={file.name}
      className={classNames(styles['file'], trouble === null && styles['draggable'])}
      draggable={trouble === null}
      onDragStart={startDrag}
    >
      <span className={styles['grip']}>
        <Icon name={trouble === null ? 'grip' : 'attention'} />
      </span>
      <span className={styles['name']}>{file.name}</span>
      <span className={styles['facts']}>{facts}</span>
      {trouble === null ? (
        <span className={styles['actions']}>
          <span className={styles['hint']}>{handedOver.dragHint}</span>
          <Button
            variant="plain"
            aria-label={handedOver.copyPathOf(file.name)}
            onPress={() => void copyPath()}
          >
            {handedOver.copyPath}
          </Button>
          <Button
            variant="plain"
            aria-label={handedOver.showInFolderOf(file.name)}
            onPress={() => void valueOrToast(askShell('showSavedFile', which))}
          >
            {handedOver.showInFolder}
          </Button>
        </span>
      ) : (
        <span className={styles['trouble']}>{trouble}</span>
      )}
    </li>
  );
}
