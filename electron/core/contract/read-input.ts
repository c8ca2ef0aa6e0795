import type { z } from 'zod';
import { AppError } from '../shared/failure.ts';

/**
 * Checks an input where it enters the app: what a page sends in the main process, what a person types in the command
 * line. Behind that, inputs are typed and are not checked again, so no schema may fill in a default.
 * @param name said in the failure. @throws AppError `bad-request`, whose detail says where the input is wrong and never
 * what it holds, which may be a token.
 */
export function readInput<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  input: unknown,
): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => issue.path.join('.')).filter((place) => place !== '');
  throw new AppError('bad-request', places.length > 0 ? `${name}: ${places.join(', ')}` : name);
}
