import { type DeliveryView, deliveredItems } from '../../../electron/core/delivery/delivery-view.ts';
import type { DeliveryItem } from '../../../electron/core/delivery/item-state.ts';
import { useActions } from '../../state/app-context.ts';
import { usePreset } from '../../state/use-preset.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../../ui/screen.tsx';
import { useSendPlan } from '../use-upload-plan.ts';
import styles from './other-ways.module.css';
import { RecheckedNote } from './rechecked-note.tsx';
import { nextOnPage, packedTitle, stayingWords } from './way-words.ts';
import { ZipRows } from './zip-rows.tsx';

function savedWords({ state }: DeliveryItem): string {
  const mapName = state.kind === 'delivered' ? state.zip.mapName : undefined;
  return mapName === undefined ? 'saved' : `saved, with ${mapName}`;
}

/** The zips are saved: where they are, and where to go with them. */
export function Packed({ run, onAgain }: { readonly run: DeliveryView; readonly onAgain: () => void }) {
  const preset = usePreset();
  const { askShell, goTo, valueOrToast } = useActions();
  const { blocked, leftOut } = useSendPlan();
  const zips = deliveredItems(run.items);
  const [first] = zips;
  const { mapFile } = preset;
  const inside = mapFile?.place === 'in-zip' ? ` The list ${mapFile.name} is in each of them.` : '';
  return (
    <Screen
      footer={
        <Footer
          actions={
            <>
              <Button onPress={onAgain}>Deliver again</Button>
              {first ? (
                <Button variant="primary" onPress={() => void valueOrToast(askShell('showZips', {}))}>
                  Show the folder
                </Button>
              ) : (
                <Button variant="primary" onPress={() => goTo('review')}>
                  Go to the review
                </Button>
              )}
            </>
          }
        />
      }
    >
      <ScreenHeading
        title={first ? packedTitle(zips) : 'Nothing was saved.'}
        lead={first ? `In ${run.destination.label}. ${stayingWords(blocked + leftOut)}`.trim() : undefined}
      />
      <div className={styles['notes']}>
        <Banner tone="attention">
          {first
            ? `${nextOnPage(preset)}${inside}`
            : 'Every photo is blocked or left out. Look at them in the review, then save again.'}
        </Banner>
        <RecheckedNote files={run.rechecked} />
      </div>
      <ZipRows zips={zips.map((item) => ({ item, aside: savedWords(item) }))} />
    </Screen>
  );
}
