import type { PrincipalPage } from '../../../electron/core/sheets/principal-page.ts';
import { papers } from '../../../electron/core/sheets/sheet-layout.ts';
import { neededLine, principalLines } from '../../../electron/core/text/principal-html.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useApp } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './sheets.module.css';
import { usePrincipalPage } from './use-principal-page.ts';
import { usePaper, usePrintout } from './use-printout.ts';

function Rooms({ page }: { readonly page: PrincipalPage }) {
  const { className, principal } = texts.sheets;
  const { columns } = principal;
  if (page.rooms.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keyboard (WCAG 2.1.1).
    <section className={styles['rooms']} tabIndex={0} aria-label={neededLine(page)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.room}</th>
            <th scope="col">{columns.withPhoto}</th>
            <th scope="col">{columns.missing}</th>
          </tr>
        </thead>
        <tbody>
          {page.rooms.map((room) => (
            <tr key={`${room.by} ${room.name}`}>
              <td>{className(room.by, room.name)}</td>
              <td>{principal.share(room.withPhoto, room.students)}</td>
              <td>{room.missing.join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useObstacle(): string | null {
  const hasRoster = useApp((state) => state.students.length > 0);
  const hasUploaded = useApp((state) => state.ledger.destination !== null);
  if (!hasRoster) return texts.sheetDialogs.principalNoRoster;
  return hasUploaded ? null : texts.sheetDialogs.nothingUploaded;
}

/** How many students have this year's photo, and who still needs one, to look at, print, and save. */
export function PrincipalDialog({ onClose }: { readonly onClose: () => void }) {
  const { sheetDialogs, sheets } = texts;
  const obstacle = useObstacle();
  const page = usePrincipalPage();
  const [paper, setPaper] = usePaper();
  const { isBusy, save, print } = usePrintout(
    { suggestedName: sheetDialogs.principalFile, saved: sheetDialogs.principalSaved },
    onClose,
  );
  if (obstacle !== null) {
    return (
      <Dialog
        title={sheetDialogs.principalTitle}
        isOpen
        onClose={onClose}
        footer={<Button onPress={onClose}>{sheetDialogs.close}</Button>}
      >
        <p>{obstacle}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={sheetDialogs.principalTitle}
      isOpen
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{sheetDialogs.close}</Button>
          <Button
            isDisabled={isBusy || page === null}
            onPress={() => page && void save({ kind: 'principal-page', page, paper })}
          >
            {sheetDialogs.savePdf}
          </Button>
          <Button
            variant="primary"
            isDisabled={isBusy || page === null}
            onPress={() => page && void print({ kind: 'principal-page', page, paper })}
          >
            {sheetDialogs.print}
          </Button>
        </>
      }
    >
      {page === null ? (
        <ProgressBar label={sheetDialogs.counting} />
      ) : (
        <>
          <h3 className={styles['headline']}>{sheets.principal.headline(page)}</h3>
          {principalLines(page).map((line) => (
            <p key={line} className={styles['quiet']}>
              {line}
            </p>
          ))}
          <p>{neededLine(page)}</p>
          <Rooms page={page} />
          <div className={styles['choices']}>
            <Select
              label={sheetDialogs.paper}
              selectedId={paper}
              choices={papers.map((id) => ({ id, label: sheetDialogs.paperChoices[id] }))}
              onChange={setPaper}
            />
          </div>
        </>
      )}
    </Dialog>
  );
}
