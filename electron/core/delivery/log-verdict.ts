/** What a line says of its photo; `unclear` where it says both, or of something that is still to come. */
export type LogVerdict = 'imported' | 'rejected' | 'unclear';

/** Lower case, without accents: "Importó" is "importo". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // As nearly all lines are, and there may be 100,000.
  if (/^[\t -~]*$/.test(lower)) return lower;
  return lower.normalize('NFKD').replace(/[\u0300-\u036f]/gu, '');
}

// "0 errors", "without errors", "sin errores" name what did not happen.
const noProblems =
  /\b(?:0|no|without|zero|sin|ningun|cero) (?:errors?|warnings?|problems?|issues?|failures?|errores|error|advertencias?|problemas?)\b/g;

// Announced, asked or earlier is not done: "will be imported", "ready to import", "already imported", "dry run".
const notDone =
  /\b(?:will(?: not)? be|would be|to be|can be|being|should be|must be|may be|might be|ready (?:to|for)|about to|queued|pending|waiting|scheduled|in progress|already|previously|partial\w*|partly|test run|dry run|simulat\w+|preview|se importara\w*|seran? importad\w+|por importar|pendientes?|en cola|en curso|ya (?:fue|ha sido|esta(?:ba)?|se ha)|anteriormente)\b/;

const imported =
  /\b(?:imported|importad[oa]s?|(?:se )?importo|se (?:ha|han) importado|se importaron)\b|[\u2705\u2713\u2714\u2611]/;

// What else an importer calls it: of a photo, not of a student's record.
const stored =
  /\b(?:updated|added|saved|replaced|stored|actualizad[oa]s?|guardad[oa]s?|agregad[oa]s?|reemplazad[oa]s?)\b/;
const ofPhoto =
  /\b(?:photos?|pictures?|images?|fotos?|fotografias?|imagen(?:es)?)\b|\.(?:jpe?g|png|tiff?|gif)\b/;
const success = /\b(?:success(?:ful(?:ly)?)?|succeeded|exito(?:samente)?|correctamente)\b/;
// Success of a step before the import says nothing of the import.
const earlierStep =
  /\b(?:extract\w*|unzip\w*|unpack\w*|read|reading|opened|scanned|scanning|checked|validat\w*|resiz\w*|convert\w*|copied|copying|download\w*|transferred|received|parsed|matched|renamed|extra[ij]\w*|descomprim\w*|leid[oa]|validad\w*|redimension\w*|copiad\w*|recibid\w*)\b/;

const rejected = new RegExp(
  [
    '\\b(?:',
    [
      'reject\\w*',
      'fail(?:ed|s|ure|ures)?',
      'errors?',
      'invalid',
      'not found',
      'no match\\w*',
      'unmatched',
      'not match\\w*',
      'unknown',
      'skip(?:ped|ping)',
      'ignored',
      'not an? \\w+',
      'no (?:active )?(?:student|patron|user|person|record)s?',
      'there is no',
      '(?:does|do|did|is|was|were|could|can|has|have) not',
      "(?:does|do|did|is|was|were|could|ca|has|have)n'?t",
      'cannot',
      'unable',
      'denied',
      'refused',
      'duplicate[sd]?',
      'too (?:large|big|small|long)',
      'unsupported',
      'missing',
      'damaged',
      'corrupt(?:ed)?',
      'exceed\\w*',
      'left out',
      'excluded',
      'inactive',
      'aborted',
      'cancell?ed',
      'timed out',
      'timeout',
      'mismatch\\w*',
      'discarded',
      'dropped',
      'quarantin\\w*',
      'rolled back',
      'reverted',
      'rechazad[oa]s?',
      'fall(?:o|ido|ida|aron|aba)',
      'errores',
      'invalid[oa]s?',
      'no (?:valid[oa]s?|encontrad[oa]s?|existe|coincide|se \\w+|pudo|esta)',
      'sin coincidencias?',
      'omitid[oa]s?',
      'se (?:omite|omitio|ignoro)',
      'pas(?:a|ado) por alto',
      'ignorad[oa]s?',
      'desconocid[oa]s?',
      'duplicad[oa]s?',
      'demasiado (?:grande|largo|pequen[oa])',
      'danad[oa]s?',
      'faltan?',
      'inactiv[oa]s?',
    ].join('|'),
    ')\\b|[\\u2717\\u2718\\u274c\\u2716\\u2715]',
  ].join(''),
);

const no =
  "(?:not|never|nothing|none|neither|nada|ningun[oa]?|n't|no|non|nao|nie|sin|sem|nunca|wasn|weren|isn)";
const notImported = new RegExp(
  [
    `\\b${no}[' t]{0,2}(?: [a-z]+){0,2} (?:imported|importad[oa]s?|importo|success\\w*|updated|added|saved|stored)\\b`,
    "n't (?:been |be )?imported",
    '\\b(?:imported|importad[oa]|success|ok|valid|exito)\\b[ "]*[:=\\t ][ "]*(?:no|false|falso|0|n)\\b(?! errors?)',
    '\\bunsuccessful(?:ly)?\\b',
  ].join('|'),
);
const notImportedForeign = /\b(?:nao|non|nie|sem|nicht|niet|inte|ikke|ne|pas)\b/;
const saysYes = /\b(?:imported|importad[oa]|success|exito)\b[ "]*[:=\t ][ "]*(?:yes|true|si|y|ok|done)\b/;
const nothingWrong =
  /\b(?:errors?|failed|rejected|skipped|rechazad[oa]|omitid[oa])\b[ "]*[:=\t ][ "]*(?:no|none|false|0|n|ninguno)\b/g;

/**
 * What the words of a line say, in English or Spanish; null where they say nothing that is known, in another language
 * or about an earlier step. Never `imported` by guessing: a word for it must be there, and none against it.
 * @param line without the name of the photo, whose letters are no words
 */
export function readVerdict(line: string): LogVerdict | null {
  const folded = foldText(line).replace(/[\u2018\u2019\u02bc]/gu, "'");
  const text = folded.replace(noProblems, ' ').replace(nothingWrong, ' ');
  const isImported = imported.test(text) || saysYes.test(text);
  const isStored = ofPhoto.test(text) && stored.test(text);
  const isSuccess = success.test(text) && !earlierStep.test(text);
  const isPositive = isImported || isStored || isSuccess || isBareOk(text);
  if (notImported.test(text)) return 'rejected';
  const isNegative = rejected.test(text);
  if (isPositive && (isNegative || notImportedForeign.test(text) || notDone.test(text))) return 'unclear';
  if (isPositive) return 'imported';
  return isNegative ? 'rejected' : null;
}

/** "104233.jpg: OK" and a cell of a table are about the import; "Checking 104233.jpg ... OK" may be about any step. */
function isBareOk(text: string): boolean {
  return /^[^a-z]*ok[^a-z]*$|\t *ok *(?:\t|$)/.test(text);
}

const voids =
  /\b(?:(?:test|dry|trial|practice) run|simulation|simulated|simulacion|validation only|preview only|no changes (?:were|have been|will be|are) (?:made|saved|applied)|roll(?:ed)? ?back|reverted|undone|revertid[oa]s?|prueba sin cambios|no se (?:guardaron|hicieron) cambios)\b/;

/** Whether a line about the whole import says that nothing of it holds: it was a test, or it was undone. */
export function isVoiding(line: string): boolean {
  return voids.test(foldText(line));
}
