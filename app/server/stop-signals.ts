/** A terminal and the programs between it and us may each pass on the same Ctrl-C: signals this close are one. */
const oneSignal = 1_000

/** Stops once on SIGTERM or SIGINT and exits; a second signal while stopping exits at once. */
export function stopOnSignals(stop: () => Promise<void>): void {
  let began: number | null = null
  const onSignal = async () => {
    if (began !== null) {
      if (performance.now() - began > oneSignal) process.exit(1)
      return
    }
    began = performance.now()
    await stop()
    process.exit(0)
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
