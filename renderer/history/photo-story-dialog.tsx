import { useEffect, useState } from 'react';
import { type NamedRecord, nameRecords, reasonOf } from '../../electron/core/delivery/photo-records.ts';
import type { PhotoRecord, RunRecord } from '../../electron/core/delivery/run-record.ts';
import { whenInWords } from '../../electron/core/shared/dates.ts';
import { recordGroupName } from '../../electron/core/text/history-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { groupTones } from '../delivery/jobs/outcome-groups.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './photo-story.module.css';

export interface PhotoStoryDialogProps {
  /** The photo that is looked at; null closes it. */
  readonly of: NamedRecord | null;
  readonly runs: readonly RunRecord[];
  readonly onOpenRun: (runId: number) => void;
  readonly onClose: () => void;
}

function useStory(of: NamedRecord | null): readonly PhotoRecord[] | null {
  const { ask, valueOrToast } = useActions();
  const [records, setRecords] = useState<readonly PhotoRecord[] | null>(null);
  useEffect(() => {
    setRecords(null);
    if (!of) return;
    let isCurrent = true;
    const { runId, file } = of.record;
    void valueOrToast(ask('photoStory', { runId, file })).then((reply) => {
      if (isCurrent) setRecords(reply?.value.photos ?? []);
    });
    return () => {
      isCurrent = false;
    };
  }, [of, ask, valueOrToast]);
  return records;
}

interface ChapterProps extends Pick<PhotoStoryDialogProps, 'onOpenRun'> {
  readonly named: NamedRecord;
  readonly run: RunRecord | undefined;
}

function Chapter({ named, run, onOpenRun }: ChapterProps) {
  const { uploadHistory } = texts;
  const { fact } = uploadHistory;
  const { record, group, studentName } = named;
  const when = run ? whenInWords(run.startedMs, Date.now()) : uploadHistory.deletedUpload;
  const reason = reasonOf(record);
  const facts: readonly (readonly [string, string])[] = [
    [fact.to, run?.destination.label ?? ''],
    [fact.by, run?.user ?? ''],
    [fact.folder, run?.folderName ?? ''],
    [fact.file, record.file],
    [fact.student, [studentName, record.studentId].filter(Boolean).join(', ')],
    [fact.job, record.jobId ?? ''],
    [fact.reason, reason],
  ];
  return (
    <li className={styles['chapter']}>
      <div className={styles['head']}>
        <b>{when}</b>
        <Badge tone={groupTones[group]}>{recordGroupName(group, run?.destination)}</Badge>
      </div>
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
      {run ? (
        <LinkButton aria-label={uploadHistory.showUploadOf(when)} onPress={() => onOpenRun(run.id)}>
          {uploadHistory.showUpload}
        </LinkButton>
      ) : null}
    </li>
  );
}

/** Every upload that had this student or this file: when, where to, what became of it, why, and who sent it. */
export function PhotoStoryDialog({ of, runs, onOpenRun, onClose }: PhotoStoryDialogProps) {
  const students = useApp((state) => state.students);
  const story = useStory(of);
  if (!of) return null;
  const { record, studentName } = of;
  const who = [studentName, record.studentId].filter(Boolean).join(', ');
  const named = nameRecords(story ?? [], students);
  const files = [...new Set(named.map(({ record: { file } }) => file))];
  return (
    <Dialog
      title={who === '' ? record.file : who}
      isOpen
      onClose={onClose}
      width="wide"
      footer={
        <Button variant="primary" onPress={onClose} autoFocus>
          {texts.uploadHistory.close}
        </Button>
      }
    >
      {story === null ? (
        <p>{texts.uploadHistory.looking}</p>
      ) : (
        <>
          <p className={styles['count']}>
            {texts.uploadHistory.story({ uploads: story.length, files: files.length })}
          </p>
          <ol className={styles['story']}>
            {named.map((each) => (
              <Chapter
                key={`${each.record.runId} ${each.record.file}`}
                named={each}
                run={runs.find(({ id }) => id === each.record.runId)}
                onOpenRun={(runId) => {
                  onClose();
                  onOpenRun(runId);
                }}
              />
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}
