/** A fault that the person at the terminal can mend: its message is all that is printed. */
export class Refusal extends Error {}
