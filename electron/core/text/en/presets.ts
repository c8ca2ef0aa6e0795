import { plural } from '../../shared/locale.ts';

/** What a system wants, a short sentence for each thing. */
export const matchedById = 'Each photo is matched to the person with its student ID.';
/** @param example such as "1234.jpg". */
export const named = (example: string) => `Photos are named by student ID, like ${example}.`;
export const namedWithoutZeros = (example: string) =>
  `Photos are named by student ID, like ${example}, without leading zeros.`;
export const namedWithAnyZeros = (example: string) =>
  `Photos are named by student ID, like ${example}; 0123 and 123 are the same student.`;
export const mapInside = (file: string) => `A map file (${file}) is saved inside each zip file.`;
export const mapBeside = (file: string) => `A map file (${file}) is saved next to each zip file.`;
/** @param list such as "JPEG and PNG". */
export const types = (list: string, count: number) => `${plural(count, 'File type', 'File types')}: ${list}.`;
export const proportions = (ratio: string) => `Proportions: ${ratio}.`;
export const upright = 'Sideways photos are rotated upright.';
/** @param pixels such as "640 × 800". */
export const largest = (pixels: string) => `Photos larger than ${pixels} pixels are reduced.`;
export const advised = (pixels: string) => `Recommended size: ${pixels} pixels.`;
/** @param size such as "60 MB". */
export const aim = (size: string) => `Photos over ${size} are reduced.`;
export const largestZip = (size: string) => `Maximum zip file size: ${size}.`;
