/** Why the database cannot be started or used, as one sentence for the person at the terminal: print no stack. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

export const isStartError = (error: unknown): error is StartError => error instanceof StartError
