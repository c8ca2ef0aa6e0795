import type { RunState } from '../../../electron/core/contract/views.ts';
import { useActions } from '../../state/app-context.ts';
import { usePreset } from '../../state/use-preset.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Footer, Screen, ScreenHeading } from '../../ui/screen.tsx';
import { useSendPlan } from '../use-upload-plan.ts';
import styles from './other-ways.module.css';
import { baseName, folderOf } from './path-parts.ts';
import { RecheckedNote } from './rechecked-note.tsx';
import { nextOnPage, packedTitle, stayingWords } from './way-words.ts';
import { ZipRows } from './zip-rows.tsx';

type PackedRun = Extract<RunState, { readonly kind: 'packed' }>;

/** The zips are saved: where they are, and where to go with them. */
export function Packed({ run, onAgain }: { readonly run: PackedRun; readonly onAgain: () => void }) {
  const preset = usePreset();
  const { askShell, goTo, valueOrToast } = useActions();
  const { blocked, leftOut } = useSendPlan();
  const { zips } = run;
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
        lead={first ? `In ${folderOf(first.path)}. ${stayingWords(blocked + leftOut)}`.trim() : undefined}
      />
      <div className={styles['notes']}>
        <Banner tone="attention">
          {first
            ? `${nextOnPage(preset)}${inside}`
            : 'Every photo is blocked or left out. Look at them in the review, then save again.'}
        </Banner>
        <RecheckedNote files={run.rechecked} />
      </div>
      <ZipRows
        zips={zips.map((zip) => ({
          ...zip,
          name: baseName(zip.path),
          aside: zip.mapPath === undefined ? 'saved' : `saved, with ${baseName(zip.mapPath)}`,
        }))}
      />
    </Screen>
  );
}
