/** Where a text stops being JSON. Lines and columns count from 1. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  /** "a comma or } was expected". */
  readonly expected: string;
}

interface Mark {
  readonly place: number;
  readonly expected: string;
}

const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const deepest = 100;

/** Thrown inside this file only: a recursive reader ends at the first mistake. */
class Stop extends Error {
  readonly mark: Mark;

  constructor(mark: Mark) {
    super(mark.expected);
    this.mark = mark;
  }
}

class JsonReader {
  readonly #text: string;
  #place = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): void {
    this.#value(0);
    this.#skipBlanks();
    if (this.#place < this.#text.length) this.#stop('nothing may follow the closing }');
  }

  #stop(expected: string, place = this.#place): never {
    throw new Stop({ place, expected });
  }

  #next(): string {
    return this.#text[this.#place] ?? '';
  }

  #skipBlanks(): void {
    while (/[ \t\r\n]/.test(this.#next())) this.#place += 1;
    const two = this.#text.slice(this.#place, this.#place + 2);
    if (two === '//' || two === '/*') this.#stop('JSON has no comments: remove this one');
  }

  #value(depth: number): void {
    this.#skipBlanks();
    const next = this.#next();
    if (depth > deepest) this.#stop('it is nested too deeply');
    if (next === '{') this.#object(depth);
    else if (next === '[') this.#list(depth);
    else if (next === '"') this.#string();
    else this.#plain();
  }

  #object(depth: number): void {
    const keys = new Set<string>();
    this.#place += 1;
    this.#skipBlanks();
    if (this.#next() === '}') {
      this.#place += 1;
      return;
    }
    for (;;) {
      this.#skipBlanks();
      const start = this.#place;
      if (this.#next() === '}') this.#stop('remove the comma before }');
      if (this.#next() !== '"') this.#stop('a key in double quotes was expected, such as "sisAddress"');
      this.#string();
      // The same key may be written with escapes.
      const key = String(JSON.parse(this.#text.slice(start, this.#place)));
      if (keys.has(key)) this.#stop(`the key "${key}" appears twice`, start);
      keys.add(key);
      this.#skipBlanks();
      if (this.#next() !== ':') this.#stop('a colon was expected after the key');
      this.#place += 1;
      this.#value(depth + 1);
      if (this.#closes('}')) return;
    }
  }

  #list(depth: number): void {
    this.#place += 1;
    this.#skipBlanks();
    if (this.#next() === ']') {
      this.#place += 1;
      return;
    }
    do this.#value(depth + 1);
    while (!this.#closes(']'));
  }

  /** After a value: the end of what holds it, or a comma. */
  #closes(end: '}' | ']'): boolean {
    this.#skipBlanks();
    const next = this.#next();
    if (next !== end && next !== ',') this.#stop(`a comma or ${end} was expected`);
    this.#place += 1;
    return next === end;
  }

  #string(): void {
    const start = this.#place;
    for (this.#place += 1; ; this.#place += 1) {
      const next = this.#next();
      if (next === '"') break;
      if (next === '' || next === '\n' || next === '\r')
        this.#stop('the closing quote (") is missing', start);
      if (next < ' ') this.#stop('text cannot contain tabs or control characters');
      if (next === '\\') this.#escape();
    }
    this.#place += 1;
  }

  #escape(): void {
    const shape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    shape.lastIndex = this.#place;
    const [found] = shape.exec(this.#text) ?? [];
    if (found === undefined) this.#stop('a backslash must be written twice, as in "C:\\\\Certs\\\\ca.pem"');
    this.#place += found.length - 1;
  }

  #plain(): void {
    for (const word of ['true', 'false', 'null']) {
      if (!this.#text.startsWith(word, this.#place)) continue;
      this.#place += word.length;
      return;
    }
    numberShape.lastIndex = this.#place;
    const [number] = numberShape.exec(this.#text) ?? [];
    if (number === undefined) {
      this.#stop('a value was expected: text in double quotes ("), a number, true or false');
    }
    this.#place += number.length;
  }
}

/**
 * Says where a text stops being JSON and what was expected there, for a person who wrote it by hand; a key that appears
 * twice in one object is a mistake too, since `JSON.parse` would silently take the last one. Null for right JSON.
 */
export function findJsonProblem(text: string): JsonProblem | null {
  try {
    new JsonReader(text).readAll();
    return null;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const { place, expected } = error.mark;
    const before = text.slice(0, place).split(/\r\n|\r|\n/);
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected };
  }
}
