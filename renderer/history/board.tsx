import { useEffect, useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import type { BoardCell, BoardFolder, MissingPhoto } from '../../electron/core/ledger/board.ts';
import { namedDestinationKey } from '../../electron/core/ledger/destination-key.ts';
import { dayInWords } from '../../electron/core/shared/dates.ts';
import { csvText } from '../../electron/core/shared/escape-text.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import styles from './board.module.css';

interface Place {
  readonly folder: BoardFolder;
  readonly destination: NamedDestination;
  /** As the ledger knows it. */
  readonly key: string;
}

/** Read when the board opens, and whenever an upload begins or ends. */
function useBoard(): readonly BoardFolder[] | null {
  const runKind = useApp((state) => state.run.kind);
  const { ask, valueOrToast } = useActions();
  const [folders, setFolders] = useState<readonly BoardFolder[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state of the upload means another board.
  useEffect(() => {
    let isCurrent = true;
    void valueOrToast(ask('board', {})).then((reply) => {
      if (isCurrent) setFolders(reply?.value.folders ?? []);
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, valueOrToast, runKind]);
  return folders;
}

function toCsv(missing: readonly MissingPhoto[]): string {
  return csvText([
    texts.uploadHistory.missingHeading,
    ...missing.map(({ studentId, studentName, file }) => [studentId, studentName ?? '', file]),
  ]);
}

const mostShown = 200;

/** What one destination lacks of one folder, to look at and to save. */
function MissingDialog({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
  const { uploadHistory } = texts;
  const { folder, destination, key } = place;
  const { ask, askShell, valueOrToast } = useActions();
  const [missing, setMissing] = useState<readonly MissingPhoto[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void valueOrToast(ask('missingAt', { folder: folder.key, destination: key })).then((reply) => {
      if (isCurrent) setMissing(reply?.value.photos ?? []);
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, valueOrToast, folder.key, key]);
  const save = (list: readonly MissingPhoto[]) =>
    void valueOrToast(
      askShell('saveText', { suggestedName: 'missing-at-destination.csv', text: toCsv(list) }),
    );
  return (
    <Dialog
      title={uploadHistory.missingTitle(destination.name)}
      isOpen
      width="wide"
      onClose={onClose}
      footer={
        <>
          {missing && missing.length > 0 ? (
            <Button onPress={() => save(missing)}>{uploadHistory.saveList}</Button>
          ) : null}
          <Button variant="primary" onPress={onClose}>
            {uploadHistory.close}
          </Button>
        </>
      }
    >
      {missing ? (
        <>
          <p>
            {missing.length === 0
              ? uploadHistory.noneMissing(folder.name, destination.name)
              : uploadHistory.someMissing(missing.length, folder.name, destination.name)}
          </p>
          {missing.length > 0 ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
            <ul className={styles['missing']} aria-label={uploadHistory.missingPhotos} tabIndex={0}>
              {missing.slice(0, mostShown).map(({ studentId, studentName, file }) => (
                <li key={studentId}>
                  <strong>{studentName ?? studentId}</strong>{' '}
                  <span className={styles['quiet']}>
                    {studentName === null ? file : uploadHistory.idAndFile(studentId, file)}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
          {missing.length > mostShown ? (
            <p className={styles['quiet']}>{uploadHistory.listIsLonger}</p>
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
}

interface CellProps {
  readonly folder: BoardFolder;
  readonly cell: BoardCell | null;
  readonly nowMs: number;
  readonly onOpen: () => void;
}

function Cell({ folder, cell, nowMs, onOpen }: CellProps) {
  const { uploadHistory } = texts;
  const missing = folder.students - (cell?.there ?? 0);
  return (
    <div className={styles['cell']}>
      <span>
        {cell
          ? texts.board.there(cell.there, folder.students, dayInWords(cell.lastMs, nowMs))
          : texts.board.never(folder.students)}
      </span>
      {missing === 0 ? (
        <Badge tone="ready">{uploadHistory.allThere}</Badge>
      ) : (
        <LinkButton onPress={onOpen}>{uploadHistory.missing(missing)}</LinkButton>
      )}
    </div>
  );
}

/** Which destination has how much of which folder, and what is missing where. */
export function Board() {
  const folders = useBoard();
  const destinations = useApp(({ settings }) => settings?.destinations);
  const [open, setOpen] = useState<Place | null>(null);
  const [nowMs] = useState(() => Date.now());
  const { uploadHistory } = texts;
  if (folders === null || !destinations) return null;
  const columns = destinations.flatMap((destination) => {
    const key = namedDestinationKey(destination);
    return key === null ? [] : [{ destination, key }];
  });
  if (folders.length === 0 || columns.length === 0) {
    return (
      <EmptyState icon="table" title={uploadHistory.nothingSent}>
        {uploadHistory.boardHint}
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
    <div className={styles['scroller']} tabIndex={0}>
      <table className={styles['board']}>
        <caption className={styles['caption']}>{uploadHistory.board}</caption>
        <thead>
          <tr>
            <th scope="col">{uploadHistory.folder}</th>
            {columns.map(({ destination: { id, name } }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {folders.map((folder) => (
            <tr key={folder.key}>
              <th scope="row">{folder.name}</th>
              {columns.map(({ destination, key }) => (
                <td key={destination.id}>
                  <Cell
                    folder={folder}
                    cell={folder.cells.find((known) => known.destination === key) ?? null}
                    nowMs={nowMs}
                    onOpen={() => setOpen({ folder, destination, key })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {open ? <MissingDialog place={open} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
