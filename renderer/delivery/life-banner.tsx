import { CheckConnectionButton } from '../settings/check-connection-button.tsx';
import { useActions } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import type { LifeWords } from './run-life-words.ts';
import { SignInAgain } from './sign-in-again.tsx';

/** What the upload or the delivery as a whole waits for, with what can be done about it. */
export function LifeBanner({ life }: { readonly life: LifeWords }) {
  const { goTo } = useActions();
  const isSignIn = life.kind === 'waiting-for-sign-in';
  return (
    <Banner
      tone={life.kind === 'paused' ? 'plain' : 'attention'}
      actions={
        isSignIn ? (
          <Button onPress={() => goTo('settings')}>Open Settings</Button>
        ) : life.kind === 'waiting-for-network' && life.goal === 'SIS' ? (
          <CheckConnectionButton />
        ) : null
      }
    >
      <strong>{life.title}</strong> {life.sentence}
      {isSignIn ? <SignInAgain /> : null}
    </Banner>
  );
}
