import type { DeliveryView } from '../../electron/core/delivery/delivery-view.ts';
import { isOnTheWay } from '../../electron/core/shared/network-codes.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { CheckConnectionButton } from '../settings/check-connection-button.tsx';
import { useActions } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { brokenOffSentence, type HaltWords } from './delivery-words.ts';
import { SignInAgain } from './sign-in-again.tsx';

/** What a delivery as a whole waits for, with what can be done about it. */
export function HaltBanner({ halt }: { readonly halt: HaltWords }) {
  const { openSettings } = useActions();
  const isSignIn = halt.kind === 'waiting-for-sign-in';
  return (
    <Banner
      tone={halt.kind === 'paused' ? 'plain' : 'attention'}
      actions={
        isSignIn ? (
          <Button onPress={() => openSettings('sign-in')}>{texts.delivery.openSettings}</Button>
        ) : halt.kind === 'waiting-for-network' && halt.destination === 'sis' ? (
          <CheckConnectionButton />
        ) : null
      }
    >
      <strong>{halt.title}</strong> {halt.sentence}
      {isSignIn ? <SignInAgain /> : null}
    </Banner>
  );
}

/** Why an upload is over before its end; nothing for one that came through. */
export function BrokenOffBanner({ run: { failure, items } }: { readonly run: DeliveryView }) {
  if (!failure) return null;
  return (
    <Banner
      tone={failure.code === 'cancelled' ? 'attention' : 'blocked'}
      actions={isOnTheWay(failure.code) ? <CheckConnectionButton /> : null}
    >
      {brokenOffSentence(items, failure)}
    </Banner>
  );
}
