import { goingTo, overAt } from '../../electron/core/delivery/delivery-view.ts';
import { failureSentence } from '../../electron/core/text/messages.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { goingWay } from '../state/going-way.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { OtherWaysScreen } from './other-ways/other-ways-screen.tsx';
import { UploadBefore } from './upload-before.tsx';
import { UploadGoing } from './upload-going.tsx';
import { UploadOver } from './upload-over.tsx';

function NoFolder() {
  const folder = useApp((state) => state.folder);
  const { chooseFolder } = useActions();
  return (
    <Screen
      footer={
        <Footer
          actions={
            <Button variant="primary" onPress={() => void chooseFolder()}>
              Choose folder...
            </Button>
          }
        />
      }
    >
      <ScreenHeading title="Upload" />
      <EmptyState icon="folder" title="No photos are open">
        {folder.kind === 'failed'
          ? failureSentence(folder.failure)
          : 'Choose the folder from the photographer first. What would be sent is shown here, before anything goes.'}
      </EmptyState>
    </Screen>
  );
}

export function UploadScreen() {
  const run = useApp((state) => state.run);
  const hasFolder = useApp(({ folder }) => folder.kind !== 'none' && folder.kind !== 'failed');
  if (goingWay(run)) return <OtherWaysScreen />;
  const going = run.kind === 'preparing' ? run : goingTo(run, 'sis');
  const over = overAt(run, 'sis');
  if (going) return <UploadGoing run={going} />;
  if (!hasFolder) return <NoFolder />;
  if (over) return <UploadOver run={over} />;
  return <UploadBefore />;
}
