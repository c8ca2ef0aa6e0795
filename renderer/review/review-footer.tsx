import type { PhotoId } from '../../electron/core/photo/photo.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp, useOverview } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { FilledText } from '../ui/filled-text.tsx';
import { Footer } from '../ui/screen.tsx';
import styles from './review.module.css';
import { StepButton } from './step-button.tsx';

/** `listed` are the photos in the middle. */
export function ReviewFooter({ listed }: { readonly listed: readonly PhotoId[] }) {
  const { ready, warned, inSis, handedOver, attention, withoutPhoto } = useOverview();
  const hasRoster = useApp((state) => state.students.length > 0);
  const isSendingAgain = useApp(({ filter }) => filter.kind === 'again' || filter.kind === 'changed-since');
  const { goTo, upload } = useActions();
  const words = [
    inSis > 0 ? texts.review.inSis(inSis) : null,
    handedOver > 0 ? texts.review.delivered(handedOver) : null,
    attention > 0 ? texts.review.needAttention(attention) : null,
    hasRoster ? texts.review.withoutPhoto(withoutPhoto.length) : null,
  ].filter((part) => part !== null);
  return (
    <Footer
      actions={
        <>
          <StepButton kind="undo" />
          <StepButton kind="redo" />
          {isSendingAgain ? (
            <Button variant="primary" isDisabled={listed.length === 0} onPress={() => void upload(listed)}>
              {texts.review.uploadAgain(listed.length)}
            </Button>
          ) : (
            <Button
              variant="primary"
              isDisabled={ready + warned + inSis + handedOver === 0}
              onPress={() => goTo('upload')}
            >
              {texts.review.continueToUpload}
            </Button>
          )}
        </>
      }
    >
      <span>
        <FilledText text={texts.review.ready} parts={{ ready: <b>{formatNumber(ready)}</b> }} />
      </span>
      <span className={styles['muted']}>{words.join(' · ')}</span>
    </Footer>
  );
}
