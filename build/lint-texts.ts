import path from 'node:path';
// The compiler's API is among its unstable exports: a new version may need changes here.
import {
  isBinaryExpression,
  isCallExpression,
  isCaseClause,
  isConditionalExpression,
  isElementAccessExpression,
  isFunctionLikeDeclaration,
  isIdentifier,
  isImportDeclaration,
  isJsxAttribute,
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isJsxText,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  isTemplateSpan,
  isTypeNode,
  type Node,
  type SourceFile,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/** Folders whose texts are all in `electron/core/text`. */
export const foldersWithoutTexts: readonly string[] = ['renderer'];

/** Props and properties that hold what people read or hear, even where it is one lowercase word. */
const shownNames: ReadonlySet<string> = new Set([
  'about',
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'children',
  'description',

  'hint',
  'label',
  'lead',
  'listLabel',
  'message',
  'note',
  'placeholder',
  'sentence',
  'text',
  'textValue',
  'title',
  'valueLabel',
]);

/** Props with words for the browser or the style sheet. */
const unseenNames: ReadonlySet<string> = new Set([
  'className',
  'd',
  'href',
  'id',
  'key',
  'placement',
  'style',
  'viewBox',
]);

/** The same in every language. */
const properNames: ReadonlySet<string> = new Set(['Google', 'Microsoft', 'Moodle', 'Picture Day']);

/** Calls whose words are not shown: selectors, classes, and what is compared. */
const unseenCalls: ReadonlySet<string> = new Set([
  'classNames',
  'closest',
  'endsWith',
  'includes',
  'matches',
  'matchMedia',
  'querySelector',
  'querySelectorAll',
  'startsWith',
]);

const localeMethods: ReadonlySet<string> = new Set([
  'localeCompare',
  'toLocaleDateString',
  'toLocaleString',
  'toLocaleTimeString',
]);

const hasLetters = (text: string) => /\p{L}/u.test(text);
/** Two words, or a word with a blank toward what it is glued to, or the end of a sentence. */
const isPhrase = (text: string) =>
  /[\p{L}\d'’,.:;!?)…]\s+\p{L}{2}/u.test(text) || /^\s+\p{L}|\p{L}\s+$|\p{L}…$/u.test(text);
/** "Ready". A key such as "ArrowLeft" or an attribute is none. */
const isCapitalWord = (text: string) => /^\p{Lu}\p{Ll}+[.:]?$/u.test(text);
/** Selectors, styles, addresses and code. */
const isForMachines = (text: string) => /[[\]{}<>#$\\|;@]|:\w|\w\(|--|\w\/\w|\dpx|\w=/.test(text);
/** "sis.example.org", "list.csv". */
const isAddress = (text: string) => /^\S+[./]\S+$/.test(text);
const isLocale = (text: string) => /^[a-z]{2}-[A-Z]{2}$/.test(text);
const isSelectorByLabel = (text: string) => /\[(aria-label|alt|placeholder|title)[\^$*~|]?=/.test(text);

/** The words of a literal, in pieces around what a template fills in. Null for any other node. */
function piecesOf(node: Node): readonly string[] | null {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (!isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
}

const joining: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.PlusToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.AmpersandAmpersandToken,
]);
const comparing: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.InKeyword,
]);
const wrapping: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ParenthesizedExpression,
  SyntaxKind.AsExpression,
  SyntaxKind.SatisfiesExpression,
  SyntaxKind.NonNullExpression,
]);

/** The expression whose value the literal can become: `'No'` in `isOn ? 'Yes' : 'No'` is the whole of it. */
function wholeOf(literal: Node): Node {
  const { parent } = literal;
  const isResult =
    (isConditionalExpression(parent) && parent.condition !== literal) ||
    (isBinaryExpression(parent) && joining.has(parent.operatorToken.kind)) ||
    isTemplateSpan(parent) ||
    (isTemplateExpression(parent) && parent.head !== literal) ||
    wrapping.has(parent.kind);
  return isResult ? wholeOf(parent) : literal;
}

function nameOfCall(node: Node): string | null {
  if (!isCallExpression(node)) return null;
  if (isIdentifier(node.expression)) return node.expression.text;
  return isPropertyAccessExpression(node.expression) ? node.expression.name.text : null;
}

/** Whether a literal is shown by where it stands; null where its own words have to tell. */
function isShownThere(literal: Node): boolean | null {
  const whole = wholeOf(literal);
  const { parent } = whole;
  if (isJsxExpression(parent) && (isJsxElement(parent.parent) || isJsxFragment(parent.parent))) return true;
  const named = isJsxExpression(parent) ? parent.parent : parent;
  if (isJsxAttribute(named) && shownNames.has(named.name.getText())) return true;
  if (isPropertyAssignment(named) && named.initializer === whole && shownNames.has(named.name.getText()))
    return true;
  const isUnseen =
    (isPropertyAssignment(parent) && parent.name === literal) ||
    (isBinaryExpression(parent) && comparing.has(parent.operatorToken.kind)) ||
    isCaseClause(parent) ||
    isElementAccessExpression(parent) ||
    isNewExpression(parent) ||
    unseenCalls.has(nameOfCall(parent) ?? '');
  return isUnseen ? false : null;
}

function isUnseen(node: Node): boolean {
  if (isImportDeclaration(node) || isTypeNode(node)) return true;
  return isJsxAttribute(node) && unseenNames.has(node.name.getText());
}

function isInFunction(node: Node): boolean {
  for (let at: Node | undefined = node.parent; at; at = at.parent) {
    if (isFunctionLikeDeclaration(at)) return true;
  }
  return false;
}

/** What is wrong with one node; null where nothing is. */
function faultOf(node: Node): string | null {
  if (isJsxText(node)) {
    const isText = hasLetters(node.text) && !properNames.has(node.text.trim());
    return isText ? 'is a text for people' : null;
  }
  if (isIdentifier(node) && node.text === 'Intl') return 'formats by itself: use core/shared/locale.ts';
  if (isPropertyAccessExpression(node)) {
    if (localeMethods.has(node.name.text)) return 'formats by itself: use core/shared/locale.ts';
    const isTooEarly =
      isIdentifier(node.expression) && node.expression.text === 'texts' && !isInFunction(node);
    return isTooEarly ? 'is read before the language is set' : null;
  }
  const pieces = piecesOf(node);
  if (pieces === null || !pieces.some(hasLetters)) return null;
  if (pieces.some(isLocale)) return 'is a locale: use core/shared/locale.ts';
  if (pieces.some(isSelectorByLabel)) return 'finds a part of the page by its label';
  if (pieces.length === 1 && pieces.some((text) => properNames.has(text) || isAddress(text))) return null;
  const isShown = isShownThere(node);
  if (isShown !== null) return isShown ? 'is a text for people' : null;
  const isText =
    !pieces.some(isForMachines) &&
    (pieces.some(isPhrase) || (pieces.length === 1 && pieces.some(isCapitalWord)));
  return isText ? 'is a text for people' : null;
}

function faultsIn(file: SourceFile, name: string): readonly string[] {
  const faults: string[] = [];
  const visit = (node: Node) => {
    if (isUnseen(node)) return;
    const fault = faultOf(node);
    if (fault !== null) {
      const start = isJsxText(node) ? node.pos + node.text.search(/\S/) : node.getStart(file);
      const line = file.getLineAndCharacterOfPosition(start).line + 1;
      const words = node.getText(file).trim().replace(/\s+/g, ' ');
      faults.push(`${name}:${line}: ${words} ${fault}`);
      // The words in a template's gaps are a part of it.
      if (isTemplateExpression(node)) return;
    }
    node.forEachChild(visit);
  };
  visit(file);
  return faults;
}

/**
 * A sentence for each text for people that stands in the window's code instead of `electron/core/text`, for each text
 * that is read before the language is known, and for what is in one language in any other way. Tests are left alone.
 * @param root the folder with `renderer/`.
 */
export function findInlineTexts(root: string, folders: readonly string[]): readonly string[] {
  const api = new API({ cwd: root });
  try {
    const config = path.join(root, 'renderer/tsconfig.json');
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (!project) throw new Error(`There is no ${config}`);
    return project.rootFiles.flatMap((fileName) => {
      const name = path.relative(root, fileName).split(path.sep).join('/');
      if (!folders.some((folder) => name.startsWith(`${folder}/`))) return [];
      const file = project.program.getSourceFile(fileName);
      return file ? faultsIn(file, name) : [];
    });
  } finally {
    api.close();
  }
}

if (import.meta.main) {
  const folders = process.argv.slice(2);
  const found = findInlineTexts(
    path.join(import.meta.dirname, '..'),
    folders.length > 0 ? folders : foldersWithoutTexts,
  );
  for (const sentence of found) process.stderr.write(`${sentence}\n`);
  if (found.length > 0) process.exitCode = 1;
}
