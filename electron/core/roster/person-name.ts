// Letters that Unicode does not take apart into a plain letter and an accent.
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * A name as it is compared: lower case, without accents and apostrophes, with one space wherever the name has
 * spaces, hyphens or other signs. "O’Brien-Łuczak" becomes "obrien luczak". Empty where nothing can be read.
 */
export function plainName(text: string): string {
  return (
    text
      // Unicode takes this one apart into a space and an accent.
      .replace(/\u00b4/gu, '')
      .normalize('NFKD')
      // Accents of Latin letters only: the marks of other scripts are vowels, and tell names apart.
      .replace(/[\u0300-\u036f'’‘‛ʼʻʹ′`\u00ad\u200b-\u200f\ufeff]/gu, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[øłđðħŧıßæœþ]/gu, (letter) => plainLetters[letter] ?? letter)
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  );
}

const gradeWords: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
  eleventh: '11',
  twelfth: '12',
  freshman: '9',
  sophomore: '10',
  junior: '11',
  senior: '12',
};

/**
 * A grade as it is compared: "05", "5th" and "Grade 5" are "5"; "KG" and "Kindergarten" are "K"; "Pre-K" and "PK4"
 * are "PK". Null where there is none. Codes as OneRoster (CEDS) has them, and 0 and -1 as some systems export them.
 */
export function gradeKey(grade: string | null): string | null {
  const text = grade?.trim() ?? '';
  if (/^-0*1$/u.test(text)) return 'PK';
  // "5.0" is what a column of numbers becomes.
  const plain = plainName(text.replace(/^(\d+)\.0+$/u, '$1')).replace(
    /\b(?:grade|grades|grd|gr|year|yr|class of)\b/gu,
    ' ',
  );
  const words = plain.replace(/\s+/gu, ' ').trim();
  const number = /^(?:g|gr)?0*(\d{1,2})(?: ?(?:st|nd|rd|th))?$/u.exec(words)?.[1];
  if (number !== undefined) return Number(number) === 0 ? 'K' : number;
  if (/^(?:pre ?k(?:\w*|(?: \d))|pre ?school|pk ?\d?|p ?k|pr|prek ?\d)$/u.test(words)) return 'PK';
  if (/^(?:t ?k|transitional k\w*)$/u.test(words)) return 'TK';
  if (/^(?:k|kg|kdg|kn|kf|k ?[45]|kinder|kindergarten)$/u.test(words)) return 'K';
  return gradeWords[words] ?? (words === '' ? null : words.toUpperCase());
}

/** A home room as it is compared: "Room 05B", "HR 5-B" and "5b" are "5b". Null where there is none. */
export function roomKey(room: string | null): string | null {
  const plain = plainName(room ?? '').replace(/^(?:home ?room|classroom|room|rm|hr)(?= |\d)/u, '');
  return plain.replaceAll(' ', '').replace(/^0+(?=.)/u, '') || null;
}
