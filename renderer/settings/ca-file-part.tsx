import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { ManagedMark, useIsManaged } from './policy/managed-field.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

interface CaFilePartProps {
  /** Where it lies; empty for none. */
  readonly file: string;
  readonly saving: Saving;
  readonly onForget: () => void;
}

/** A certificate authority that only this school's computers are to trust. */
export function CaFilePart({ file, saving, onForget }: CaFilePartProps) {
  const { chooseCaFile } = useActions();
  const isManaged = useIsManaged('caFile');
  const words = texts.settingsNetwork.certificate;
  const choose = async () => {
    if (await chooseCaFile()) saving.markSaved();
  };
  return (
    <section className={styles['file']} aria-labelledby="extra-certificate">
      <h3 id="extra-certificate">{words.title}</h3>
      <p className={styles['quiet']}>{file === '' ? words.hint : file}</p>
      {isManaged ? (
        <ManagedMark />
      ) : (
        <div className={styles['row']}>
          <Button onPress={() => void choose()}>{file === '' ? words.choose : words.chooseAnother}</Button>
          {file === '' ? null : (
            <Button variant="plain" onPress={onForget}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
