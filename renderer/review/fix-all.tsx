import { useMemo } from 'react';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { planSafeFixes, type SafeFixPlan } from '../../electron/core/review/safe-fix-plan.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { useActions } from '../state/app-context.ts';
import { usePreset, useRatioWords } from '../state/use-preset.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { remainderInWords } from './fix-offers.ts';
import styles from './toolbar.module.css';

/** What the safe fixes would do to these photos. Counted once for each list. */
export function useSafeFixPlan(photos: readonly PhotoRow[]): SafeFixPlan {
  const preset = usePreset();
  return useMemo(() => planSafeFixes(photos, preset), [photos, preset]);
}

interface FixAllProps {
  readonly plan: SafeFixPlan;
  /** Of the line that says what the button does. */
  readonly lineId: string;
}

/** Every fix that needs no decision, for all photos of the list. */
export function FixAllButton({ plan, lineId, isWide = false }: FixAllProps & { readonly isWide?: boolean }) {
  const { applySafeFixes } = useActions();
  const { photoIds } = plan;
  if (photoIds.length === 0) return null;
  return (
    <Button isWide={isWide} aria-describedby={lineId} onPress={() => void applySafeFixes(photoIds)}>
      {texts.fixes.fixAll(photoIds.length)}
    </Button>
  );
}

/** One kind of fix alone, where there are several. */
export function FixSomeMenu({
  plan,
  photos,
}: {
  readonly plan: SafeFixPlan;
  readonly photos: readonly PhotoRow[];
}) {
  const { applySafeFixes } = useActions();
  const ratio = useRatioWords();
  if (plan.kinds.length < 2) return null;
  const wanted = new Set(plan.photoIds);
  return (
    <MenuButton
      label={texts.fixes.fixOneKind}
      choices={plan.kinds.map(({ kind, photos: count }) => ({
        id: kind,
        label: texts.fixes.offerOfKind(kind, count, ratio),
      }))}
      onChoose={(chosen) => {
        const ids = photos
          .filter(({ id, fixable }) => wanted.has(id) && fixable.includes(chosen))
          .map(({ id }) => id);
        void applySafeFixes(ids, [chosen]);
      }}
    >
      <Icon name="chevron-down" />
    </MenuButton>
  );
}

/** What "Fix 7 photos" does, and what is left for a person; the line keeps its place while there is either. */
export function FixPlanLine({ plan, lineId }: FixAllProps) {
  const ratio = useRatioWords();
  const words = [
    plan.kinds.length > 0 ? texts.fixes.plan(plan.kinds, ratio) : '',
    remainderInWords(plan),
  ].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <p id={lineId} className={styles['plan']}>
      {words.join(' ')}
    </p>
  );
}
