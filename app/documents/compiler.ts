import { warmPrintThread } from './print-thread.ts'

let found: Promise<boolean> | undefined

/** False on a machine for which npm has no binary of the compiler: there no PDF can be made, and everything else works. */
export const hasCompiler = (): Promise<boolean> =>
  (found ??= import('@myriaddreamin/typst-ts-node-compiler').then(
    () => true,
    () => false,
  ))

/** False where no PDF can be made, so that a page says so before anybody tries. Where one can, makes ready for it. */
export async function canPrint(): Promise<boolean> {
  const can = await hasCompiler()
  if (can) void warmPrintThread().catch(() => {})
  return can
}
