import { useMemo } from 'react';
import type { PhotoRow } from '../../../electron/core/review/photo-row.ts';
import { texts } from '../../../electron/core/text/texts.ts';
import { useActions } from '../../state/app-context.ts';
import { Button } from '../../ui/button.tsx';

/** Only where a head was found in one of these photos. */
export function CenterHeadsButton({
  photos,
  isWide = false,
}: {
  readonly photos: readonly PhotoRow[];
  readonly isWide?: boolean;
}) {
  const { look } = useActions();
  const photoIds = useMemo(
    () => photos.filter(({ width, isLeftOut }) => width !== null && !isLeftOut).map(({ id }) => id),
    [photos],
  );
  if (!photos.some(({ head, isLeftOut }) => head && !isLeftOut)) return null;
  return (
    <Button isWide={isWide} onPress={() => look({ dialog: { kind: 'center-heads', photoIds } })}>
      {texts.faces.openCenterHeads}
    </Button>
  );
}
