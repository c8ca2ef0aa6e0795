import { useActions } from '../app-context.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Screen, ScreenHeading } from '../ui/screen.tsx';

export function HistoryScreen() {
  const { goTo } = useActions();
  return (
    <Screen>
      <ScreenHeading title="History" />
      <EmptyState
        icon="table"
        title="Uploads are not kept yet"
        action={<Button onPress={() => goTo('jobs')}>Go to Jobs</Button>}
      >
        What became of each photo stands under Jobs until you close Picture Day. Save it from there. The SIS
        keeps its own list of jobs.
      </EmptyState>
    </Screen>
  );
}
