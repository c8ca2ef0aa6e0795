import { isPhotoThere } from '../../electron/core/ledger/standing.ts';
import { baseName } from '../../electron/core/photo/file-name.ts';
import type { FixKind } from '../../electron/core/photo/fix.ts';
import type { IssueCode } from '../../electron/core/photo/issue.ts';
import type { QuarterTurns } from '../../electron/core/photo/picture-size.ts';
import type { PhotoRow } from '../../electron/core/review/photo-row.ts';
import { issueSentence } from '../../electron/core/text/issue-sentence.ts';
import { ratioInWords } from '../../electron/core/text/preset-words.ts';
import { texts } from '../../electron/core/text/texts.ts';
import { ArrivalBadge, iconOfIssue } from '../photo/photo-badge.tsx';
import { factsOf, isAlarm, issueInWords, subtitleOf, titleOf } from '../photo/photo-words.ts';
import { useActions, useStudentsByKey } from '../state/app-context.ts';
import { usePreset } from '../state/use-preset.ts';
import { isAboutStudent, isDisputed, needsStudent } from '../state/whose-photo.ts';
import { standingName } from '../state/words.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { ArrivalPart } from './arrival-part.tsx';
import { ChangedQuestion } from './changed-question.tsx';
import styles from './detail.module.css';
import { DetailPictures } from './detail-pictures.tsx';
import { offerForOne } from './fix-offers.ts';
import { studentOf } from './list-photos.ts';
import { useMatching } from './matching/use-matching.ts';
import { KnownStudent, WhoseIsIt } from './matching/whose-is-it.tsx';

function StateBadge({ photo }: { readonly photo: PhotoRow }) {
  const { standing } = texts.detail;
  if (photo.isLeftOut) {
    return (
      <Badge tone="plain" icon="left-out">
        {standing.skipped}
      </Badge>
    );
  }
  if (photo.isChanged) return <Badge tone="attention">{standing.changed}</Badge>;
  if (photo.status === 'blocked') return <Badge tone="blocked">{standing.blocked}</Badge>;
  if (isPhotoThere(photo)) return <ArrivalBadge photo={photo} isWhole />;
  if (isDisputed(photo)) return <Badge tone="attention">{standing.disputed}</Badge>;
  if (photo.status === 'attention') return <Badge tone="attention">{standing.warned}</Badge>;
  return <Badge tone="ready">{standing.ready}</Badge>;
}

/** Where a fix's button stands. */
const mendedIssue: Readonly<Partial<Record<FixKind, IssueCode>>> = {
  crop: 'ratio',
  orient: 'sideways',
  convert: 'not-srgb',
  extension: 'wrong-extension',
  'drop-location': 'location-data',
};

/** From where it is rotated to already. */
function upright(wanted: 1 | 2 | 3, turns: QuarterTurns): 1 | 2 | 3 {
  return ((wanted - turns + 4) % 4 || 1) as 1 | 2 | 3;
}

function Issues({ photo }: { readonly photo: PhotoRow }) {
  const { applySafeFixes, look, turn } = useActions();
  const preset = usePreset();
  const offer = offerForOne(photo, ratioInWords(preset) ?? '');
  // With one thing to fix, its button stands with it; a button that does several things stands under them.
  const ownCode = offer?.kinds.length === 1 && offer.kinds[0] ? mendedIssue[offer.kinds[0]] : null;
  const button = offer ? (
    <Button isWide onPress={() => void applySafeFixes([photo.id])}>
      {offer.label}
    </Button>
  ) : null;
  return (
    <>
      {photo.issues
        .filter((issue) => photo.isLeftOut || !(isAboutStudent(issue) || issue.code === 'index-disagrees'))
        .map((issue) => (
          <section
            key={issue.code}
            className={classNames(styles['issue'], !isAlarm(issue) && styles['warning'])}
          >
            <h3>
              <Icon name={iconOfIssue(issue)} />
              {texts.photo.standingAndIssues(
                isAlarm(issue) ? standingName('blocked') : standingName('warned'),
                issueInWords(issue, photo),
              )}
            </h3>
            <p>{issueSentence(issue, photo, preset)}</p>
            {issue.code === ownCode ? button : null}
            {issue.code === 'face-sideways' && !photo.isLeftOut ? (
              <Button isWide onPress={() => void turn([photo.id], upright(issue.quarterTurns, photo.turns))}>
                {texts.faces.rotateUpright}
              </Button>
            ) : null}
            {issue.code === 'duplicate-id' || issue.code === 'same-picture' ? (
              <Button isWide onPress={() => look({ filter: { kind: 'issue', code: issue.code }, query: '' })}>
                {texts.detail.comparePhotos}
              </Button>
            ) : null}
          </section>
        ))}
      {photo.issues.some(({ code }) => code === ownCode) ? null : button}
    </>
  );
}

/** What became of it in the last upload. */
function LastOutcome({ photo: { outcome } }: { readonly photo: PhotoRow }) {
  if (outcome === null) return null;
  // The badge above says it, and what is to be known of it since.
  if (outcome.kind === 'imported') return null;
  if (outcome.kind === 'delivered') return <p>{outcome.reason}</p>;
  return (
    <section className={styles['issue']}>
      <h3>
        <Icon name="blocked" />
        {outcome.kind === 'rejected' ? texts.detail.outcome.rejected : texts.detail.outcome.notUploaded}
      </h3>
      <p>{outcome.reason}</p>
    </section>
  );
}

function ChosenFixes({ photo }: { readonly photo: PhotoRow }) {
  const { removeFixes } = useActions();
  if (!photo.isFixed || photo.fixes.length === 0) return null;
  return (
    <section className={classNames(styles['issue'], styles['chosen'])}>
      <h3>
        <Icon name="fixed" />
        {texts.detail.fixed}
      </h3>
      <p>{texts.fixes.willBe(photo.fixes.map(({ kind }) => kind))}</p>
      <Button isWide onPress={() => void removeFixes([photo.id])}>
        {texts.fixes.removeOne}
      </Button>
    </section>
  );
}

/** One photo: large, what is wrong with it, and what to do. */
export function Detail({ photo }: { readonly photo: PhotoRow }) {
  const { leaveOut, takeBack } = useActions();
  const matching = useMatching();
  const student = studentOf(photo, useStudentsByKey());
  const title = titleOf(photo, student);
  return (
    <aside className={styles['detail']} aria-label={texts.detail.onePhoto(title)} data-detail>
      <div className={styles['scroll']}>
        <DetailPictures photo={photo} name={title} />
        <div className={styles['facts']}>
          <h2 title={title}>{title}</h2>
          {student ? (
            <p>{texts.detail.studentAndFile(subtitleOf(photo, student), baseName(photo.file))}</p>
          ) : null}
          <p>
            {factsOf(photo).map((fact, place, { length }) => (
              <span key={fact} className={styles['fact']}>
                {fact}
                {place < length - 1 ? ', ' : ''}
              </span>
            ))}
          </p>
          <StateBadge photo={photo} />
        </div>
        <LastOutcome photo={photo} />
        <ArrivalPart photo={photo} />
        <ChangedQuestion photo={photo} />
        <WhoseIsIt photo={photo} />
        <Issues photo={photo} />
        <ChosenFixes photo={photo} />
        <KnownStudent photo={photo} />
      </div>
      <div className={styles['actions']}>
        {photo.isLeftOut ? (
          <Button isWide onPress={() => void takeBack([photo.id])}>
            {texts.detail.includeAgain}
          </Button>
        ) : (
          // While it is asked whose photos these are, the next one comes up by itself.
          <Button
            isWide
            onPress={() => (needsStudent(photo) ? matching.leaveOut(photo.id) : void leaveOut([photo.id]))}
          >
            {texts.detail.skip}
          </Button>
        )}
      </div>
    </aside>
  );
}
