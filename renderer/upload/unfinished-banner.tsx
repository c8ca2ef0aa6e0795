import { useApp } from '../app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { UnfinishedButtons } from './unfinished-buttons.tsx';
import { resumableRun, unfinishedInWords } from './unfinished-words.ts';

export interface UnfinishedBannerProps {
  /** True where the screen's primary button continues it. */
  readonly isPrimaryElsewhere?: boolean;
}

/** The upload of the open folder that did not get to its end, if there is one. */
export function UnfinishedBanner({ isPrimaryElsewhere = false }: UnfinishedBannerProps) {
  const run = useApp(
    ({ unfinished }) => resumableRun(unfinished) ?? unfinished.find(({ isOpenFolder }) => isOpenFolder),
  );
  if (!run) return null;
  const { sentence, need, step } = unfinishedInWords(run, new Date());
  return (
    <Banner
      tone="attention"
      actions={<UnfinishedButtons run={run} step={step} hasContinue={!isPrimaryElsewhere} />}
    >
      {sentence} {need ?? 'What the SIS has is not sent again.'}
    </Banner>
  );
}
