/** Ends a `switch` over a union: a kind that nobody handled is a bug, and the compiler says so first. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
