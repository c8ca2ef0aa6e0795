import { currentDestinationOf } from '../../../electron/core/contract/destination-settings.ts';
import { traitsOfKind } from '../../../electron/core/delivery/destination-traits.ts';
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Footer, Screen, ScreenHeading } from '../../ui/screen.tsx';

/** What there is to see here later goes by what the destination says of photos that were sent there. */
function useExplanation(): string {
  const isConnected = useApp((state) => state.connection.kind === 'connected');
  const kind = useApp(({ settings }) => settings && currentDestinationOf(settings)?.address.kind) ?? 'sis';
  const { answers } = traitsOfKind[kind];
  switch (answers) {
    case 'job':
      return isConnected
        ? 'After you upload, you can follow the import here, photo by photo.'
        : 'Sign in to the SIS first. After you upload, you can follow the import here, photo by photo.';
    case 'outcome':
      return 'Each photo is read back right after it is sent. After you upload, you see here which photos arrived.';
    case 'nothing':
      return 'Picture Day cannot see when your SIS imports these zip files. When it has, mark them in the history.';
    default:
      return assertNever(answers);
  }
}

/** Before there is anything to show. */
export function NoJobs({ isAsking }: { readonly isAsking: boolean }) {
  const needsSignIn = useApp(
    ({ connection, settings }) =>
      connection.kind !== 'connected' &&
      (settings === null || (currentDestinationOf(settings)?.address.kind ?? 'sis') === 'sis'),
  );
  const explanation = useExplanation();
  const { goTo, openSettings } = useActions();
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button
              variant="primary"
              onPress={() => (needsSignIn ? openSettings('sign-in') : goTo('upload'))}
            >
              {needsSignIn ? 'Open Settings' : 'Go to the upload'}
            </Button>
          }
        />
      }
    >
      <ScreenHeading title="Import status" />
      <EmptyState icon="table" title={isAsking ? 'Asking the SIS for its imports' : 'Nothing uploaded yet'}>
        {explanation}
      </EmptyState>
    </Screen>
  );
}
