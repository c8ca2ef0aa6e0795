import type { PhotoId } from '../../electron/core/photo/photo.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { usePreset } from '../state/use-preset.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface OtherPresetDialogProps {
  /** What was to be uploaded: null for all that goes. */
  readonly photoIds: readonly PhotoId[] | null;
  readonly usual: string;
  readonly onClose: () => void;
}

/** Before photos that were made ready for one system go to another one. */
export function OtherPresetDialog({ photoIds, usual, onClose }: OtherPresetDialogProps) {
  const { uploadAnyway, openSettings } = useActions();
  const { name } = usePreset();
  const { otherSystem } = texts.uploadPlan;
  const connection = useApp((state) => state.connection);
  const system = connection.kind === 'connected' ? connection.system : otherSystem.unnamed;
  return (
    <Dialog
      title={otherSystem.title(name)}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              onClose();
              void uploadAnyway(photoIds ?? undefined);
            }}
          >
            {otherSystem.uploadAnyway}
          </Button>
          <Button variant="primary" autoFocus onPress={() => openSettings('system')}>
            {texts.uploadPlan.remedy.settings}
          </Button>
        </>
      }
    >
      <p>{otherSystem.explanation(system, name)}</p>
      <p>{otherSystem.remedy(usual)}</p>
    </Dialog>
  );
}
