import { useEffect, useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import {
  type BoardCell,
  type BoardFolder,
  cellInWords,
  type MissingPhoto,
  missingInWords,
} from '../../electron/core/ledger/board.ts';
import { namedDestinationKey } from '../../electron/core/ledger/destination-key.ts';
import { csvText } from '../../electron/core/shared/escape-text.ts';
import { formatNumber } from '../../electron/core/shared/locale.ts';
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
    ['Student ID', 'Student', 'File'],
    ...missing.map(({ studentId, studentName, file }) => [studentId, studentName ?? '', file]),
  ]);
}

const mostShown = 200;

/** What one destination lacks of one folder, to look at and to save. */
function MissingDialog({ place, onClose }: { readonly place: Place; readonly onClose: () => void }) {
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
      title={`Missing in ${destination.name}`}
      isOpen
      width="wide"
      onClose={onClose}
      footer={
        <>
          {missing && missing.length > 0 ? <Button onPress={() => save(missing)}>Save list…</Button> : null}
          <Button variant="primary" onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      {missing ? (
        <>
          <p>{missingInWords(missing.length, folder.name, destination.name)}</p>
          {missing.length > 0 ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
            <ul className={styles['missing']} aria-label="Missing photos" tabIndex={0}>
              {missing.slice(0, mostShown).map(({ studentId, studentName, file }) => (
                <li key={studentId}>
                  <strong>{studentName ?? studentId}</strong>{' '}
                  <span className={styles['quiet']}>
                    {studentName === null ? file : `${studentId} · ${file}`}
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
          {missing.length > mostShown ? (
            <p className={styles['quiet']}>The list that you save has all of them.</p>
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
  const missing = folder.students - (cell?.there ?? 0);
  return (
    <div className={styles['cell']}>
      <span>{cellInWords(folder, cell, nowMs)}</span>
      {missing === 0 ? (
        <Badge tone="ready">All there</Badge>
      ) : (
        <LinkButton onPress={onOpen}>{`${formatNumber(missing)} missing`}</LinkButton>
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
  if (folders === null || !destinations) return null;
  const columns = destinations.flatMap((destination) => {
    const key = namedDestinationKey(destination);
    return key === null ? [] : [{ destination, key }];
  });
  if (folders.length === 0 || columns.length === 0) {
    return (
      <EmptyState icon="table" title="Nothing has been sent yet">
        After the first upload, this shows how much of each folder is at which destination.
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
    <div className={styles['scroller']} tabIndex={0}>
      <table className={styles['board']}>
        <caption className={styles['caption']}>Photos by folder and destination</caption>
        <thead>
          <tr>
            <th scope="col">Folder</th>
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
