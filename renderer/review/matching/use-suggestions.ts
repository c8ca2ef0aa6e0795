import { useEffect, useState } from 'react';
import type { Suggestion } from '../../../electron/core/matching/suggest/suggestion.ts';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { useActions } from '../../state/app-context.ts';
import { withIndexed } from '../../state/whose-photo.ts';

/** All suggestions for a photo, best first: its own at once, the others as soon as they are asked for. */
export function useSuggestions(photo: PhotoRow): readonly Suggestion[] {
  const { id, suggestion } = photo;
  const { ask } = useActions();
  const [found, setFound] = useState<{ readonly id: string; readonly all: readonly Suggestion[] } | null>(
    null,
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another best suggestion means other suggestions.
  useEffect(() => {
    let isWanted = true;
    void ask('suggestions', { photoId: id }).then((reply) => {
      if (isWanted && reply.ok) setFound({ id, all: reply.value.suggestions });
    });
    return () => {
      isWanted = false;
    };
  }, [ask, id, suggestion]);

  const known = suggestion ? [suggestion] : [];
  return withIndexed(photo, found?.id === id && found.all.length > 0 ? found.all : known);
}
