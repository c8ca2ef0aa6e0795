import { traitsOfKind } from '../../electron/core/delivery/destination-traits.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useApp } from '../state/app-context.ts';
import type { ScreenName } from '../state/store.ts';
import { Banner } from '../ui/banner.tsx';
import { UnfinishedButtons } from './unfinished-buttons.tsx';
import { chosenDestinations, resumableRun, unfinishedInWords } from './unfinished-words.ts';

export interface UnfinishedBannerProps {
  /** True where the screen's primary button continues it. */
  readonly isPrimaryElsewhere?: boolean;
}

/** The upload or delivery of the open folder that did not get to its end, if there is one. */
export function UnfinishedBanner({ isPrimaryElsewhere = false }: UnfinishedBannerProps) {
  const run = useApp(
    ({ unfinished, settings }) =>
      resumableRun(unfinished, chosenDestinations(settings)) ??
      unfinished.find(({ isOpenFolder }) => isOpenFolder),
  );
  const settings = useApp((state) => state.settings);
  if (!run) return null;
  const isUpload = traitsOfKind[run.destination.kind].answers === 'job';
  const { sentence, need, step } = unfinishedInWords(run, Date.now(), chosenDestinations(settings));
  return (
    <Banner
      tone="attention"
      actions={<UnfinishedButtons run={run} step={step} hasContinue={!isPrimaryElsewhere || !isUpload} />}
    >
      {sentence} {need ?? (isUpload ? texts.unfinished.notUploadedAgain : texts.unfinished.notSentAgain)}
    </Banner>
  );
}

/** In the review of a folder whose upload did not get to its end: the other screens say so themselves. */
export function UnfinishedNotice({ screen }: { readonly screen: ScreenName }) {
  const isShown = useApp(
    ({ folder, run, unfinished }) =>
      screen === 'review' &&
      folder.kind === 'checked' &&
      run.kind === 'none' &&
      unfinished.some(({ isOpenFolder }) => isOpenFolder),
  );
  return isShown ? <UnfinishedBanner /> : null;
}
