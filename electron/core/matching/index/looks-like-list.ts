import { baseName, splitExtension } from '../../photo/file-name.ts';
import { isPictureName } from './indexed-file.ts';
import type { PictureNames } from './picture-names.ts';

/** Letters beside photos: what they say in numbered lines is hardly ever about pictures. */
const letterName =
  /^(?:[\W_]*(?:read[ _-]?me|licen[cs]e|copying|copyright|terms|notice|(?:model|photo|print|copyright)?[ _-]?release|order|price|invoice|receipt|instructions?|how[ _-]?to|help|about|contact|changelog|change[ _-]?log|packages?|policy|agreement|credits|info|welcome|letter|flyer|thanks?|thank[ _-]you|install))/iu;

/** What an index that is no text is called: "index.pdf", "Student list.docx", "photo map.xls". */
const listName =
  /(?:^|[\W_])(?:index|master|idlink|datalink|mapping|lookup|key|names?|students?|pupils?|roster|subjects?|lists?|listing|class(?:es)?|proofs?|directory|(?:photo|picture|image|student)[ _-]?(?:map|list|index|log|key|data)?)(?:$|[\W_\d])/iu;
const noListName =
  /(?:^|[\W_])(?:price|packing|order|shopping|mailing|product|gear|equipment|check|to-?do|wish|staff|menu|supply|supplies|campus|parking|site|release|release[sd]|invoice)(?:$|[\W_])/iu;

/** Words of sentences: lists of pictures and people have none. */
const sentenceWord =
  /(?<!\p{L})(?:the|a|an|of|to|and|or|is|are|was|were|be|been|will|shall|may|must|your|you|we|our|us|this|that|these|those|please|for|from|with|without|not|any|all|if|in|on|at|by|as|has|have|can|do|does)(?!\p{L})/giu;

const mostWords = 14;
/** A list is mostly lines of one kind; titles and notes stand above and below. */
const shareOfLines = 0.5;

/** What listings of a folder, and logs of what was done to files, say of each file: they are about nobody. */
const aboutFile =
  /\b(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}:\d{2}(?::\d{2})?|[ap]m|[kmg]?b(?:ytes)?|dir|jpe?g|png|tiff?|image|file|picture|photo|[0-9a-f]{32,}|(?:copi|sav|mov|resiz|renam|process|verifi|transferr|upload|download|import|export)(?:ed|ing)|written|ok|done|info|debug|warn(?:ing)?|success)\b/giu;

/** Is there anything beside the pictures: a name, or an ID? */
function saysMore(tokens: readonly string[], isListing: boolean): boolean {
  return tokens.some((token) => {
    if (isPictureName(token) || token.replace(aboutFile, '').length < token.length) return false;
    return /\p{L}{2}/u.test(token) || (!isListing && /\d/u.test(token));
  });
}

interface Line {
  /** The pictures that it speaks of. */
  readonly pictures: readonly string[];
  readonly isName: boolean;
}

function isSentence(line: string): boolean {
  const words = line.match(/\p{L}+/gu)?.length ?? 0;
  const small = line.match(sentenceWord)?.length ?? 0;
  return words > mostWords * 2 || small >= 3 || (small >= 2 && words < 8);
}

function readLine(line: string, pictures: PictureNames): Line {
  const tokens = line.split(/[\s,;|"'<>()=]+|: /u).filter((token) => token !== '');
  const isShort = tokens.length <= mostWords && !isSentence(line);
  const words = line.match(/(?<![\p{L}\d.])\p{L}[\p{L}'’.-]+(?![\p{L}\d])/gu) ?? [];
  const named = tokens.filter(isPictureName).map((token) => token.toLowerCase());
  if (named.length > 0) {
    const isListing = /\d:\d{2}|\d[/-]\d{1,2}[/-]\d/u.test(line);
    return { pictures: !isSentence(line) && saysMore(tokens, isListing) ? named : [], isName: false };
  }
  if (!isShort) return { pictures: [], isName: false };
  const found = tokens.flatMap((token) => pictures.resolve(token.replace(/^[#[]|[.:\])]+$/gu, '')) ?? []);
  // A number and somebody's name, or a number and an ID.
  if (found.length > 0 && tokens.length > found.length) return { pictures: found, isName: false };
  if (found.length > 1) return { pictures: found, isName: false };
  const isName =
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !/\d{3}|[@:/]/u.test(line);
  return { pictures: [], isName };
}

/** A letter, by its name: in it only names of pictures count, not numbers. */
function isLetterName(file: string): boolean {
  return letterName.test(baseName(file));
}

/**
 * Can a file that cannot be read be a list? Whatever it is called, unless its name says that it is something else: a
 * price list, an invoice, a letter.
 */
export function mayBeList(file: string): boolean {
  const { stem } = splitExtension(baseName(file));
  return !noListName.test(stem) && !letterName.test(stem);
}

/** Of a file that is no text: is it called as an index is? */
export function isListName(file: string): boolean {
  const { stem } = splitExtension(baseName(file));
  return listName.test(stem) && mayBeList(file);
}

/**
 * Does a text that is not understood speak of pictures or people, line by line? Sentences, numbered or not, do not.
 * @param count how many pictures lie there that the list may be about.
 */
export function looksLikeList(file: string, text: string, pictures: PictureNames, count: number): boolean {
  const lines = text
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 5_000);
  const read = lines.map((line) => readLine(line, pictures));
  const withPictures = read.filter((line) => line.pictures.length > 0);
  const distinct = new Set(withPictures.flatMap((line) => line.pictures)).size;
  const isMost = (some: number) => some >= lines.length * shareOfLines;
  if (isLetterName(file)) {
    const named = lines.filter((line) => !isSentence(line) && line.split(/[\s,;|"']+/u).some(isPictureName));
    return named.length >= Math.max(3, count / 2) && isMost(named.length);
  }
  const enough = Math.min(5, Math.max(1, count / 2));
  if (distinct >= enough && (isMost(withPictures.length) || distinct >= count * 0.8)) return true;
  // Names alone, in the order of the pictures.
  const names = read.filter((line) => line.isName).length + withPictures.length;
  return names >= Math.max(3, count * 0.8) && isMost(names);
}
