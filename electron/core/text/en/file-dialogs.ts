/** Titles and kinds of files of the system's own dialogs. */
export const photoFolder = 'Choose a folder of student photos';
export const photoFiles = 'Choose a zip file or photos';
/** @param destination such as "PowerSchool SIS". */
export const zipFolder = (destination: string) => `Choose a folder for the zip files for ${destination}`;
export const roster = 'Choose a roster';
export const certificate = "Choose your network's certificate file";
export const privateKey = 'Choose your private key';

export const kinds = {
  all: 'All files',
  photos: 'Zip files and photos',
  rosters: 'Rosters',
  certificates: 'Certificates',
};
