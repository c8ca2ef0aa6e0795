import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Footer, Screen, ScreenHeading } from '../../ui/screen.tsx';

/** Before there is any job to show. */
export function NoJobs({ isAsking }: { readonly isAsking: boolean }) {
  const connection = useApp((state) => state.connection);
  const { goTo } = useActions();
  const isConnected = connection.kind === 'connected';
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button variant="primary" onPress={() => goTo(isConnected ? 'upload' : 'settings')}>
              {isConnected ? 'Go to the upload' : 'Open Settings'}
            </Button>
          }
        />
      }
    >
      <ScreenHeading title="Import status" />
      <EmptyState icon="table" title={isAsking ? 'Asking the SIS for its jobs' : 'No jobs yet'}>
        {isConnected
          ? 'The SIS makes a job of each zip that it accepts. You can watch it here, with its log and what became of every photo.'
          : 'Sign in to the SIS to see its jobs. Each zip that it accepts becomes one.'}
      </EmptyState>
    </Screen>
  );
}
