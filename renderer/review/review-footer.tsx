import type { PhotoId } from '../../electron/core/photo/photo.ts';
import { countOf } from '../../electron/core/shared/amounts.ts';
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
    inSis > 0 ? `${inSis.toLocaleString('en-US')} in the SIS` : null,
    handedOver > 0 ? `${handedOver.toLocaleString('en-US')} handed over` : null,
    attention > 0
      ? `${attention.toLocaleString('en-US')} ${attention === 1 ? 'needs' : 'need'} attention`
      : null,
    hasRoster
      ? `${withoutPhoto.length.toLocaleString('en-US')} ${withoutPhoto.length === 1 ? 'student' : 'students'} without a photo`
      : null,
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
        <b>{ready.toLocaleString('en-US')}</b> ready
      </span>
      <span className={styles['muted']}>{words.join(' · ')}</span>
    </Footer>
  );
}
