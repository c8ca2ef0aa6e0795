/** The API's own answers have five levels. */
const deepest = 64;
const quote = 0x22;
const backslash = 0x5c;

/** Whether its brackets stand deeper in each other than anything meant: each level costs a parser many times its byte. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === backslash) index += 1;
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    else if (code === 0x5b || code === 0x7b) depth += 1;
    else if (code === 0x5d || code === 0x7d) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** As `JSON.parse`, for text that a stranger may have written. @throws SyntaxError */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new SyntaxError('It is nested too deeply');
  return JSON.parse(text);
}
