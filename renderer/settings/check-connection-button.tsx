import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';

/** Stands beside whatever says that the SIS cannot be reached. */
export function CheckConnectionButton() {
  const { checkConnection } = useActions();
  return <Button onPress={() => void checkConnection()}>{texts.settingsConnection.test}</Button>;
}
