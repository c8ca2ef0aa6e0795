import type { PhotoId } from '../../electron/core/photo/photo.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
import { useActions, useApp, useOverview } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
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
    inSis > 0 ? `${formatNumber(inSis)} in the SIS` : null,
    handedOver > 0 ? `${formatNumber(handedOver)} delivered` : null,
    attention > 0 ? `${formatNumber(attention)} ${attention === 1 ? 'needs' : 'need'} attention` : null,
    hasRoster ? `${countOf(withoutPhoto.length, 'student')} without a photo` : null,
  ].filter((part) => part !== null);
  return (
    <Footer
      actions={
        <>
          <StepButton kind="undo" />
          <StepButton kind="redo" />
          {isSendingAgain ? (
            <Button variant="primary" isDisabled={listed.length === 0} onPress={() => void upload(listed)}>
              Upload {countOf(listed.length, 'photo')} again
            </Button>
          ) : (
            <Button
              variant="primary"
              isDisabled={ready + warned + inSis + handedOver === 0}
              onPress={() => goTo('upload')}
            >
              Continue to upload
            </Button>
          )}
        </>
      }
    >
      <span>
        <b>{formatNumber(ready)}</b> ready
      </span>
      <span className={styles['muted']}>{words.join(' · ')}</span>
    </Footer>
  );
}
