import { lazy, Suspense } from 'react';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './guide.module.css';

const GuideBody = lazy(async () => {
  const loaded = await import('./guide-body.tsx').catch(() => null);
  // A file of the app is missing or cannot be read: that is no reason to end the window.
  return { default: loaded?.GuideBody ?? (() => <p>{texts.guide.unavailable}</p>) };
});

/** The guide, over whatever is open: it changes nothing, and closing it leads back there. */
export function GuideDialog() {
  const place = useApp((state) => state.guide);
  const { look } = useActions();
  const close = () => look({ guide: null });
  return (
    <Dialog
      title={texts.guide.title}
      isOpen={place !== null}
      width="full"
      onClose={close}
      footer={<Button onPress={close}>{texts.guide.close}</Button>}
    >
      {place ? (
        <Suspense fallback={<p className={styles['loading']}>{texts.guide.loading}</p>}>
          <GuideBody start={place} />
        </Suspense>
      ) : null}
    </Dialog>
  );
}
