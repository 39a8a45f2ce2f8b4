/** Why the embedded PostgreSQL cannot start, as one sentence for the person at the terminal: print no stack. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

export const isStartError = (error: unknown): error is StartError => error instanceof StartError
