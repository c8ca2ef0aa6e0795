/** Below the result of an upload that was practiced with the school's own photos. */
export const nothingLeft = 'This is practice: nothing has left this computer.';
