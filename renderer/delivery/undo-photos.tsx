import { useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { undoneInWords } from './round-words.ts';

/** Puts back what an upload has replaced, after a question. */
export function UndoPhotos({ destination: { id, name } }: { readonly destination: NamedDestination }) {
  const { askShell, valueOrToast, showToast } = useActions();
  const { restore } = texts.severalSystems;
  const [isAsking, setAsking] = useState(false);
  const [isGoing, setGoing] = useState(false);
  const undo = async () => {
    setAsking(false);
    setGoing(true);
    const reply = await valueOrToast(askShell('undoPhotos', { destination: id }));
    setGoing(false);
    if (reply) showToast(undoneInWords(reply.value));
  };
  return (
    <>
      <Button isPending={isGoing} onPress={() => setAsking(true)}>
        {isGoing ? restore.going : restore.open}
      </Button>
      <Dialog
        title={restore.title(name)}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onPress={() => setAsking(false)} autoFocus>
              {restore.keep}
            </Button>
            <Button variant="primary" onPress={() => void undo()}>
              {restore.confirm}
            </Button>
          </>
        }
      >
        <p>{restore.explanation}</p>
        <p>{restore.limits}</p>
      </Dialog>
    </>
  );
}
