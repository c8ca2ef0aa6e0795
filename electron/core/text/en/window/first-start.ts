/** What a new installation asks. */
export const question = 'Which systems get your photos?';
export const questionLead = 'Select all that apply. You can change this in Settings at any time.';
export const systems = 'Systems';
export const skip = 'Not sure, just look at photos';
export const next = 'Continue';
export const practice = 'Try it first';
export const practiceQuestion = 'New to Picture Day?';
export const practiceAnswer =
  'Practice first with sample photos and a practice system. Nothing leaves this computer.';
export const setUp = 'Set up your systems';
export const setUpLead = 'Fill in what each system needs.';
export const setUpLater = 'You can fill in the rest later in Settings.';
export const ready = "You're ready to start";
export const goToPhotos = 'Go to photos';
