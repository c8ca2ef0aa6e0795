import { overAt } from '../../../electron/core/delivery/delivery-view.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { chosenDestinations, resumableRun } from '../unfinished-words.ts';
import { againLabel } from './jobs-words.ts';
import type { Outcomes } from './outcome-groups.ts';

/** What comes next: to go on with what broke off or was left, to send some again, or other photos. */
export function JobsButtons({ outcomes }: { readonly outcomes: Outcomes }) {
  const isOver = useApp(({ run }) => overAt(run, 'sis') !== null);
  const unfinished = useApp((state) => resumableRun(state.unfinished, chosenDestinations(state.settings)));
  const { look, select, goTo, resumeRun } = useActions();

  const sendAgain = () => {
    look({ filter: { kind: 'again' }, query: '' });
    select(
      outcomes.sendable.map(({ id }) => id),
      outcomes.sendable[0]?.id ?? null,
    );
    goTo('review');
  };

  if (!isOver) return <Button onPress={() => goTo('upload')}>See the upload</Button>;
  // Photos that the SIS may still import would go twice if they were sent again.
  if (unfinished) {
    return (
      <Button variant="primary" onPress={() => void resumeRun(unfinished.id)}>
        Continue the upload
      </Button>
    );
  }
  return outcomes.sendable.length > 0 ? (
    <Button variant="primary" onPress={sendAgain}>
      {againLabel(outcomes.sendable.length)}
    </Button>
  ) : (
    <Button variant="primary" onPress={() => goTo('photos')}>
      Open more photos
    </Button>
  );
}
