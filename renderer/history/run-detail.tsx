import { useMemo, useState } from 'react';
import type { NamedRecord } from '../../electron/core/delivery/photo-records.ts';
import { countGroups, nameRecords, searchRecords } from '../../electron/core/delivery/photo-records.ts';
import type { RunRecord } from '../../electron/core/delivery/run-record.ts';
import { whenInWords } from '../../electron/core/shared/dates.ts';
import { failureSentence } from '../../electron/core/text/failure-sentence.ts';
import { countsInWords, wayInWords } from '../../electron/core/text/history-words.ts';
import { nameOfRun, runsAsCsv } from '../../electron/core/text/run-csv.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { SavedZipsStory } from '../delivery/handed-over/upload-by-hand.tsx';
import { useActions, useApp } from '../state/app-context.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../ui/screen.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { DeleteRunDialog } from './delete-run-dialog.tsx';
import { type HandedOverStep, stepsFor } from './handed-over.ts';
import styles from './history.module.css';
import { OutcomeFilter, type ShownGroup } from './outcome-filter.tsx';
import { PhotoStoryDialog } from './photo-story-dialog.tsx';
import { columnsWithStory } from './record-columns.tsx';
import { reportOf } from './run-report.ts';
import { stateInWords } from './run-words.ts';
import { useRunPhotos } from './use-runs.ts';
import { VirtualTable } from './virtual-table.tsx';

export interface RunDetailProps {
  readonly run: RunRecord;
  readonly isGoingOn: boolean;
  /** For the story of one of its photos. */
  readonly runs: readonly RunRecord[];
  readonly onOpenRun: (runId: number) => void;
  readonly onStep: (step: HandedOverStep) => void;
  /** Something was said of its photos. */
  readonly onChanged: () => void;
  readonly onBack: () => void;
  readonly onDeleted: () => void;
}

/** One upload, and what became of each of its photos. */
export function RunDetail({
  run,
  isGoingOn,
  runs,
  onOpenRun,
  onStep,
  onChanged,
  onBack,
  onDeleted,
}: RunDetailProps) {
  const { uploadHistory } = texts;
  const students = useApp((state) => state.students);
  const photos = useRunPhotos(
    run.id,
    `${run.imported} ${run.rejected} ${run.marked} ${run.uploaded} ${run.unmarked}`,
  );
  const { ask, askShell, valueOrToast, showToast, refreshUnfinished } = useActions();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<ShownGroup>('all');
  const [isDeleting, setDeleting] = useState(false);
  const [opened, setOpened] = useState<NamedRecord | null>(null);
  const columns = useMemo(() => columnsWithStory(setOpened, run), [run]);
  const steps = stepsFor(run, isGoingOn);
  const records = useMemo(() => nameRecords(photos ?? [], students), [photos, students]);
  const found = useMemo(() => searchRecords(records, query), [records, query]);
  const rows = useMemo(
    () => (shown === 'all' ? found : found.filter(({ group }) => group === shown)),
    [found, shown],
  );
  const isThere = photos !== null;

  const saveCsv = async () => {
    const reply = await valueOrToast(
      askShell('saveText', { suggestedName: `${nameOfRun(run)}.csv`, text: runsAsCsv([{ run, records }]) }),
    );
    if (reply?.value) showToast(uploadHistory.saved(reply.value.path), { tone: 'good' });
  };
  const savePdf = async () => {
    const reply = await valueOrToast(
      askShell('saveReport', { suggestedName: `${nameOfRun(run)}.pdf`, report: reportOf(run, records) }),
    );
    if (reply?.value) showToast(uploadHistory.saved(reply.value.path), { tone: 'good' });
  };
  const deleteIt = async () => {
    setDeleting(false);
    const reply = await valueOrToast(ask('deleteRun', { runId: run.id }));
    if (!reply) return;
    showToast(uploadHistory.deleted);
    await refreshUnfinished();
    onDeleted();
  };

  return (
    <Screen
      isPadded={false}
      footer={
        <Footer
          actions={
            <>
              <Button isDisabled={isGoingOn} onPress={() => setDeleting(true)}>
                {uploadHistory.remove}
              </Button>
              <Button isDisabled={!isThere} onPress={() => void savePdf()}>
                {uploadHistory.savePdf}
              </Button>
              <Button variant="primary" isDisabled={!isThere} onPress={() => void saveCsv()}>
                {uploadHistory.saveCsv}
              </Button>
            </>
          }
        >
          <Button onPress={onBack}>{uploadHistory.back}</Button>
        </Footer>
      }
    >
      <div className={styles['screen']}>
        <ScreenHeading
          title={whenInWords(run.startedMs, Date.now())}
          lead={uploadHistory.summary(
            run.folderName,
            wayInWords(run),
            stateInWords(run, isGoingOn).label,
            countsInWords(run),
          )}
        />
        {run.failure && run.state === 'failed' ? (
          <Banner tone="attention">{failureSentence(run.failure)}</Banner>
        ) : null}
        {steps.length > 0 ? (
          <Banner
            tone="plain"
            actions={steps.map((step) => (
              <Button key={step} onPress={() => onStep(step)}>
                {uploadHistory.step[step]}
              </Button>
            ))}
          >
            {run.unmarked > 0 ? uploadHistory.importNotSeen : uploadHistory.importMarked}
          </Banner>
        ) : null}
        {run.destination.kind === 'folder' && !isGoingOn ? (
          <SavedZipsStory run={run} onChanged={onChanged} />
        ) : null}
        <div className={styles['bar']}>
          <div className={styles['search']}>
            <SearchField label={uploadHistory.searchPhotos} value={query} onChange={setQuery} />
          </div>
          <OutcomeFilter
            destination={run.destination}
            counts={countGroups(found)}
            shown={shown}
            onShow={setShown}
          />
        </div>
        <div className={styles['table']}>
          <VirtualTable
            label={uploadHistory.photosOfUpload}
            columns={columns}
            rows={rows}
            rowKey={({ record }) => record.file}
            empty={isThere ? uploadHistory.noMatches : uploadHistory.reading}
          />
        </div>
      </div>
      <PhotoStoryDialog of={opened} runs={runs} onOpenRun={onOpenRun} onClose={() => setOpened(null)} />
      <DeleteRunDialog
        run={run}
        isOpen={isDeleting}
        onClose={() => setDeleting(false)}
        onDelete={() => void deleteIt()}
      />
    </Screen>
  );
}
