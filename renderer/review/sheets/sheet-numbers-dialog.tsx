import { type FormEvent, useEffect, useState } from 'react';
import type { Replies } from '../../../electron/core/contract/contract.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Found = Extract<Replies['findPrinted'], { readonly kind: 'found' }>;

/** The codes of the sheets that were printed; null until they are known. */
function usePrintedCodes(): readonly string[] | null {
  const { ask, valueOrToast } = useActions();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void valueOrToast(ask('printedSheets', {})).then((reply) => {
      if (isCurrent) setCodes(reply?.value.sheets.map(({ code }) => code) ?? []);
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, valueOrToast]);
  return codes;
}

const formId = 'sheet-numbers';

function numbersOf(
  printed: readonly { readonly code: string; readonly number: number }[],
): readonly string[] {
  return printed.map(({ code, number }) => texts.sheetDialogs.numbered(code, number));
}

/** What is no longer as it was printed: to be read before the photos are looked at. */
function Warnings({ found }: { readonly found: Found }) {
  const { sheetDialogs } = texts;
  const changed = found.photos.filter(({ isChanged }) => isChanged);
  return (
    <div role="alert">
      {found.gone.length > 0 ? <p>{sheetDialogs.gone(numbersOf(found.gone))}</p> : null}
      {changed.length > 0 ? <p>{sheetDialogs.changed(numbersOf(changed))}</p> : null}
    </div>
  );
}

/** Leads from the numbers that a teacher has circled to exactly those photos. */
export function SheetNumbersDialog({ onClose }: { readonly onClose: () => void }) {
  const { sheetDialogs, sheets } = texts;
  const { ask, valueOrToast, showNumbered } = useActions();
  const codes = usePrintedCodes();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [found, setFound] = useState<Found | null>(null);

  const show = ({ photos }: Found) => {
    showNumbered(photos.map(({ photoId }) => photoId));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (found && found.photos.length > 0) return show(found);
    const reply = await valueOrToast(ask('findPrinted', { text }));
    if (!reply) return;
    if (reply.value.kind === 'problem') return setError(sheets.numbersProblem(reply.value.problem));
    if (reply.value.gone.length === 0 && !reply.value.photos.some(({ isChanged }) => isChanged))
      return show(reply.value);
    setFound(reply.value);
  };
  const canShow = found === null || found.photos.length > 0;
  return (
    <Dialog
      title={sheetDialogs.numbersTitle}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{canShow ? texts.common.cancel : sheetDialogs.close}</Button>
          {canShow ? (
            <Button variant="primary" type="submit" form={formId} isDisabled={text.trim() === ''}>
              {found ? sheetDialogs.showFound(found.photos.length) : sheetDialogs.showPhotos}
            </Button>
          ) : null}
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <TextField
          label={sheetDialogs.numbersLabel}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setError(null);
            setFound(null);
          }}
          description={codes ? sheetDialogs.numbersHint(codes) : undefined}
          errorMessage={error}
          validationBehavior="aria"
          autoComplete="off"
          spellCheck="false"
          autoFocus
        />
      </form>
      {found ? <Warnings found={found} /> : null}
    </Dialog>
  );
}
