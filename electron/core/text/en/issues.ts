import type { FileFormat } from '../../photo/photo.ts';

export const formats: Readonly<Record<FileFormat, string>> = {
  jpeg: 'a JPEG',
  png: 'a PNG',
  tiff: 'a TIFF',
  heic: 'an iPhone photo (HEIC)',
  avif: 'an AVIF image',
  gif: 'a GIF image',
  webp: 'a WebP image',
  bmp: 'a BMP image',
  svg: 'a drawing (SVG)',
  pdf: 'a PDF document',
  zip: 'a zip file or an Office document',
  psd: 'a Photoshop file',
  jp2: 'a JPEG 2000 image',
  jxl: 'a JPEG XL image',
  html: 'a web page',
  raw: "a camera's raw file",
  archive: 'an archive (RAR, 7z, or similar)',
};
export const notAPhoto = 'not a photo';
export const otherFileType = 'another file type';

export const unknownSize = 'unknown size';
/** @param files such as "a.jpg, b.jpg". */
export const andOthers = (files: string) => `${files} and others`;

// What is wrong, in one sentence, and what to do. Sizes are such as "800 × 1200", formats are of `formats`.
export const nameNotAnId =
  'There is no student ID in this file name. Match the photo to a student, or name the file like 1234.jpg.';
export const idNotOnStaff = (id: string) =>
  `This photo is in a staff folder, and nobody on the roster's staff has the ID ${id}.`;
export const idNotOnRoster = (id: string) => `No student on the roster has the ID ${id}.`;
export const severalSizes = (files: string) =>
  `This portrait is here in several sizes; see also ${files}. Keep the larger one: click "Keep the larger size" under "More than one photo" in Review, which does it for all students, or move the folder with the smaller ones away and check again.`;
export const duplicateId = (files: string) =>
  `This student has another photo: ${files}. Choose which one to upload.`;
export const convertible = (format: string) => `This is ${format}. The SIS can't use it: convert it to JPEG.`;
export const webPage =
  'This is a web page, not a photo: the download link had expired or asked for a sign-in. Download the photo again.';
export const raw = "This is a camera's raw file, not a finished photo. Ask the photographer for the JPEG.";
export const archive = (format: string) => `This is ${format}. Unpack it, then check the folder again.`;
/** @param types such as "JPEG and PNG". */
export const unsupportedType = (format: string, types: string) =>
  `This is ${format}. The SIS takes ${types}.`;
export const emptyFile = 'This file is empty (0 bytes). Ask the photographer for it again.';
export const tooManyPixels = (pixels: string) =>
  `This image is too large (${pixels} pixels, more than 100 million). Save a smaller copy.`;
export const sideTooLong = (pixels: string) =>
  `This image is ${pixels}; a JPEG can't be longer than 65,535 pixels on a side. Crop it or save a smaller copy.`;
/** @param size such as "61 MB". */
export const tooBigForAZip = (size: string) =>
  `This file is too big (${size}): it doesn't fit in a zip file. Save a smaller copy.`;
export const staffNotTaken =
  "This is a staff photo, and this system doesn't take staff photos together with student photos.";
export const optedOut = "This student is on the photo opt-out list, so the photo won't be uploaded.";
/** @param ratio such as "4:5". */
export const wrongProportions = (pixels: string, ratio: string) =>
  `This photo is ${pixels}. The SIS uses ${ratio}, so the face may be stretched or cut off unless you crop it.`;
export const otherProportions = (pixels: string) =>
  `This photo is ${pixels}. The SIS uses other proportions, so the face may be stretched or cut off unless you crop it.`;
export const lowResolution = (pixels: string) => `Only ${pixels} pixels: this photo may look blurry.`;
export const sideways = 'This photo may appear sideways in the SIS.';
export const wrongExtension = (format: string) => `The file extension is wrong: this is really ${format}.`;
export const printColors = 'This photo uses print colors (CMYK) and may look wrong on screen.';
export const manyPages = 'This file has multiple pages. Only the first one is uploaded.';
export const samePicture = (files: string) =>
  `The identical photo is also filed under another student: ${files}. Choose in Review who it is; it won't be uploaded until you do.`;
export const noFace = 'No face was found in this photo. Check that it shows the student.';
export const severalFaces =
  'There is more than one face in this photo. Check that it shows only the student.';
export const faceUpsideDown = 'The face in this photo is upside down. Rotate the photo.';
export const faceSideways = 'The face in this photo is sideways. Rotate the photo.';
export const faceBlurred = 'The face in this photo looks blurry.';
export const faceDark = 'The face in this photo looks too dark.';
export const faceBright = 'The face in this photo looks too bright, so parts of it are plain white.';
export const locationData = 'This photo contains GPS location data.';
