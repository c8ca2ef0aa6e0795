import { useMemo } from 'react';
import { expectStudents } from '../../../electron/core/ledger/students-without-photo.ts';
import { isLetterEmpty, writeLetter } from '../../../electron/core/sheets/photographer-letter.ts';
import { letterCsvText, letterText } from '../../../electron/core/text/letter-text.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { openFolderName } from '../rename/open-folder-name.ts';
import styles from './sheets.module.css';

/** Whom the photographer has to photograph again, who is missing, and whose photos nobody knows. */
export function LetterDialog({ onClose }: { readonly onClose: () => void }) {
  const { sheetDialogs } = texts;
  const photos = useApp((state) => state.photos);
  const students = useApp((state) => state.students);
  const arrived = useApp((state) => state.arrived);
  const folder = useApp((state) => state.folder);
  const { askShell, valueOrToast, showToast } = useActions();
  const letter = useMemo(
    () => writeLetter([...photos.values()], expectStudents(students), arrived),
    [photos, students, arrived],
  );
  const { name, isLoose } = openFolderName(folder);
  const text = letterText(letter, isLoose ? sheetDialogs.ourSchool : name);
  const copy = async () => {
    if (!(await valueOrToast(askShell('copyText', { text })))) return;
    showToast(sheetDialogs.letterCopied, { tone: 'good' });
    onClose();
  };
  const save = async () => {
    const reply = await valueOrToast(
      askShell('saveText', { suggestedName: sheetDialogs.letterFile, text: letterCsvText(letter) }),
    );
    if (reply?.value) showToast(sheetDialogs.listSaved(reply.value.path), { tone: 'good' });
  };
  return (
    <Dialog
      title={sheetDialogs.letterTitle}
      isOpen
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{sheetDialogs.close}</Button>
          <Button isDisabled={isLetterEmpty(letter)} onPress={() => void save()}>
            {sheetDialogs.saveList}
          </Button>
          <Button variant="primary" onPress={() => void copy()}>
            {sheetDialogs.copyLetter}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1). */}
      <section className={styles['letter']} tabIndex={0} aria-label={sheetDialogs.letterLabel}>
        <pre>{text}</pre>
      </section>
    </Dialog>
  );
}
