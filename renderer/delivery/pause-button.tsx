import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';

/**
 * Bottom left, far from where "Upload 486 photos" was pressed: a second press there must not pause the upload that the
 * first one began. Pause and Continue are one button, so that the focus stays on it.
 */
export function PauseButton({ isPaused }: { readonly isPaused: boolean }) {
  const { pauseRun, continueRun } = useActions();
  return (
    <Button
      variant={isPaused ? 'primary' : 'quiet'}
      onPress={() => void (isPaused ? continueRun() : pauseRun())}
    >
      {isPaused ? 'Continue' : 'Pause'}
    </Button>
  );
}
