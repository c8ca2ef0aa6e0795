import type { UnfinishedRun } from '../../electron/core/delivery/run-record.ts';
import { assertNever } from '../../electron/core/shared/assert-never.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import type { ResumeStep } from './unfinished-words.ts';

export interface UnfinishedButtonsProps {
  readonly run: UnfinishedRun;
  readonly step: ResumeStep;
  /** False where the screen has a Continue button of its own. */
  readonly hasContinue?: boolean;
}

function NextStep({ run, step }: UnfinishedButtonsProps) {
  const isChecked = useApp(({ folder }) => folder.kind === 'checked');
  const { resumeRun, openPaths, goTo, openSettings } = useActions();
  switch (step) {
    case 'continue':
      return (
        <Button isDisabled={!isChecked} onPress={() => void resumeRun(run.id)}>
          {texts.unfinished.resume}
        </Button>
      );
    case 'open-folder':
      return run.paths.length === 0 ? null : (
        <Button onPress={() => void openPaths(run.paths)}>{texts.unfinished.openFolderButton}</Button>
      );
    case 'choose-sftp':
      return <Button onPress={() => goTo('delivery-methods')}>{texts.unfinished.otherOptions}</Button>;
    case 'sign-in':
      return <Button onPress={() => openSettings('sign-in')}>{texts.unfinished.openSettings}</Button>;
    case 'choose-system':
      return <Button onPress={() => openSettings('destinations')}>{texts.unfinished.openSettings}</Button>;
    default:
      return assertNever(step);
  }
}

/** What can be done about an upload or a delivery that did not get to its end. */
export function UnfinishedButtons({ run, step, hasContinue = true }: UnfinishedButtonsProps) {
  const { setAsideRun } = useActions();
  return (
    <>
      {step === 'continue' && !hasContinue ? null : <NextStep run={run} step={step} />}
      <Button variant="plain" onPress={() => void setAsideRun(run.id)}>
        {texts.unfinished.dismiss}
      </Button>
    </>
  );
}
