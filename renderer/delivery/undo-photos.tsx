import { useState } from 'react';
import type { NamedDestination } from '../../electron/core/delivery/named-destination.ts';
import { useActions } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { undoneInWords } from './round-words.ts';

/** Puts back what an upload has replaced, after a question. */
export function UndoPhotos({ destination: { id, name } }: { readonly destination: NamedDestination }) {
  const { askShell, valueOrToast, showToast } = useActions();
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
        {isGoing ? 'Putting photos back…' : 'Put the former photos back…'}
      </Button>
      <Dialog
        title={`Put the former photos back in ${name}?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onPress={() => setAsking(false)} autoFocus>
              Keep the new photos
            </Button>
            <Button variant="primary" onPress={() => void undo()}>
              Put them back
            </Button>
          </>
        }
      >
        <p>
          Each student gets the photo back that was there before this upload, or no photo if there was none.
        </p>
        <p>
          Photos that someone else has changed since then stay as they are. This is possible until you close
          this folder.
        </p>
      </Dialog>
    </>
  );
}
