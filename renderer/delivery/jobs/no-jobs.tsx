import { currentDestinationOf } from '../../../electron/core/contract/destination-settings.ts';
import { traitsOfKind } from '../../../electron/core/delivery/destination-traits.ts';
import { assertNever } from '../../../electron/core/shared/assert-never.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Footer, Screen, ScreenHeading } from '../../ui/screen.tsx';

/** What there is to see here later goes by what the destination says of photos that were sent there. */
function useExplanation(): string {
  const isConnected = useApp((state) => state.connection.kind === 'connected');
  const kind = useApp(({ settings }) => settings && currentDestinationOf(settings)?.address.kind) ?? 'sis';
  const { answers } = traitsOfKind[kind];
  const { importStatus } = texts;
  switch (answers) {
    case 'job':
      return isConnected ? importStatus.follow : importStatus.signInToFollow;
    case 'outcome':
      return importStatus.readBack;
    case 'nothing':
      return importStatus.notSeen;
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
  const { importStatus } = texts;
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
              {needsSignIn ? importStatus.openSettings : importStatus.goToUpload}
            </Button>
          }
        />
      }
    >
      <ScreenHeading title={importStatus.title} />
      <EmptyState icon="table" title={isAsking ? importStatus.asking : importStatus.nothingYet}>
        {explanation}
      </EmptyState>
    </Screen>
  );
}
