/** A stored history that today's machine refuses at `version`. */
export class ReplayError extends Error {
  constructor(
    readonly version: number,
    readonly code: string,
  ) {
    super(`event ${version} is refused: ${code}`)
    this.name = 'ReplayError'
  }
}
