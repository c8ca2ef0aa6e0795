import { useState } from 'react';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import type { ScreenName } from '../state/store.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './update.module.css';

/** There is a new version. Said where work begins or ends, and never in the middle of it. */
export function UpdateNotice({ screen }: { readonly screen: ScreenName }) {
  const release = useApp((state) => state.update);
  const { openReleasePage, dismissUpdate } = useActions();
  const [isOpen, setOpen] = useState(false);
  if (!release || (screen !== 'photos' && screen !== 'settings')) return null;
  const download = <Button onPress={() => void openReleasePage()}>{texts.notices.update.download}</Button>;
  return (
    <>
      <Banner
        tone="plain"
        actions={
          <>
            <Button onPress={() => setOpen(true)}>{texts.notices.update.whatsNew}</Button>
            {download}
          </>
        }
        onDismiss={() => void dismissUpdate()}
      >
        {texts.notices.update.available(release.version)}
      </Banner>
      <Dialog
        title={texts.notices.update.title(release.version)}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        footer={
          <>
            {download}
            <Button variant="primary" onPress={() => setOpen(false)}>
              {texts.common.close}
            </Button>
          </>
        }
      >
        <p
          className={styles['notes']}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
          tabIndex={0}
        >
          {release.notes || texts.notices.update.noNotes}
        </p>
      </Dialog>
    </>
  );
}
