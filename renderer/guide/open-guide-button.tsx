import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import type { GuidePlace } from '../state/guide-place.ts';
import { Button } from '../ui/button.tsx';

/** Opens the guide where it says more about what is shown. */
export function OpenGuideButton({ place }: { readonly place: GuidePlace }) {
  const { look } = useActions();
  return <Button onPress={() => look({ guide: place })}>{texts.guide.open}</Button>;
}
