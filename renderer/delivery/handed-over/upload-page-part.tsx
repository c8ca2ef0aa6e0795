import type { SavedZips } from '../../../electron/core/delivery/saved-zip.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { EntryField } from '../../settings/entry-field.tsx';
import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import styles from './checklist.module.css';
import { readPageEntry, uploadSteps } from './checklist-words.ts';

/** What to do on the system's own page, and a way to get there: every school has its own address. */
export function UploadPagePart({ saved }: { readonly saved: SavedZips }) {
  const { handedOver } = texts;
  const { target, zips } = saved;
  const { presetId } = target;
  // What an administrator sets is the page of the system that they set.
  const isOfSettings = useApp(({ settings }) => settings?.presetId === presetId);
  const kept = useApp(({ settings }) => settings?.uploadPages[presetId] ?? '');
  const { askShell, changeSettings, settingsSaved, valueOrToast } = useActions();
  const keep = (text: string) => {
    const entry = readPageEntry(text);
    if (entry.kind === 'wrong') return entry.sentence;
    void changeSettings(({ uploadPages: { [presetId]: _former, ...others } }) => ({
      uploadPages: entry.kind === 'none' ? others : { ...others, [presetId]: entry.address },
    }));
    return null;
  };
  const open = async () => {
    // What was just typed is kept as the field is left.
    await settingsSaved();
    await valueOrToast(askShell('openUploadPage', { presetId }));
  };
  return (
    <>
      <ol className={styles['steps']}>
        {uploadSteps(target, zips).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles['page']}>
        <EntryField
          label={target.page === null ? handedOver.pageAddress : handedOver.namedPageAddress(target.page)}
          description={handedOver.addressHint}
          placeholder="https://"
          {...(isOfSettings ? { managedBy: 'uploadPage' } : {})}
          kept={kept}
          onKeep={keep}
        />
        <Button isDisabled={kept === ''} onPress={() => void open()}>
          {handedOver.openPage}
        </Button>
      </div>
    </>
  );
}
