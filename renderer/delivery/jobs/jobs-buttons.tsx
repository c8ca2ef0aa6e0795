import { texts } from '../../../electron/core/text/texts.ts';
import { useActions, useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { chosenDestinations, resumableRun } from '../unfinished-words.ts';
import { againLabel } from './jobs-words.ts';
import type { Outcomes } from './outcome-groups.ts';

/** The report, and what comes next: to go on with what broke off or was left, to send some again, or other photos. */
export function JobsButtons({ outcomes }: { readonly outcomes: Outcomes }) {
  const run = useApp((state) => state.run);
  const isOver = run.kind === 'delivery' && run.phase === 'over';
  const unfinished = useApp((state) => resumableRun(state.unfinished, chosenDestinations(state.settings)));
  const { importStatus } = texts;
  const { look, select, goTo, openReport, resumeRun } = useActions();

  const sendAgain = () => {
    look({ filter: { kind: 'again' }, query: '' });
    select(
      outcomes.sendable.map(({ id }) => id),
      outcomes.sendable[0]?.id ?? null,
    );
    goTo('review');
  };

  if (!isOver) return <Button onPress={() => goTo('upload')}>{importStatus.backToUpload}</Button>;
  const report =
    run.runId === null ? null : (
      <Button onPress={() => openReport(run.runId)}>{importStatus.seeReport}</Button>
    );
  // Photos that the SIS may still import would go twice if they were sent again.
  const next = unfinished ? (
    <Button variant="primary" onPress={() => void resumeRun(unfinished.id)}>
      {texts.delivery.resumeUpload}
    </Button>
  ) : outcomes.sendable.length > 0 ? (
    <Button variant="primary" onPress={sendAgain}>
      {againLabel(outcomes)}
    </Button>
  ) : (
    <Button variant="primary" onPress={() => goTo('photos')}>
      {importStatus.openAnother}
    </Button>
  );
  return (
    <>
      {report}
      {next}
    </>
  );
}
