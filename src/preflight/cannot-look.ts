/** Nothing can be looked at, for a reason that the user can mend. The message is all that there is to say. */
export class CannotLook extends Error {}
