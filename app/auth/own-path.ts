/** Answers the path when it is one of the person's own pages, else the first of them: a guest has no staff page to go to. */
export const ownPath = (till: string): string => (/^\/min(?:[/?]|$)/.test(till) ? till : '/min')
