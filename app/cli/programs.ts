/** The programs that share one file of code when they are built. Each is read when it is run. */
export const programs = {
  demo: () => import('./demo.ts'),
  server: () => import('../server.ts'),
}
