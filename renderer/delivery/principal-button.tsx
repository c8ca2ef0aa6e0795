import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';

/** When an upload is over: how many students have this year's photo, for the principal. */
export function PrincipalButton() {
  const hasRoster = useApp((state) => state.students.length > 0);
  const { look } = useActions();
  if (!hasRoster) return null;
  return (
    <Button onPress={() => look({ dialog: { kind: 'principal-page' } })}>
      {texts.sheetDialogs.openPrincipal}
    </Button>
  );
}
