/** A terminal and the programs between it and us may each pass on the same Ctrl-C: signals this close are one. */
const oneSignal = 1_000

const lookEvery = 500

/**
 * Stops once, and exits: on SIGTERM or SIGINT, when the terminal is closed, or when the npm that started us has ended.
 * A second signal while stopping exits at once.
 */
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
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
  // With the terminal gone there is nobody to write to, and the stop goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  onceOrphaned(onSignal)
}

/** npm hands a signal to its shell alone, which ends without a word to us: then another process is our parent. */
function onceOrphaned(tell: () => Promise<void>): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    void tell()
  }, lookEvery)
  timer.unref()
}
