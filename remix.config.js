/**
 * Remix settings: vite.config.ts hands them to the plugin and app/routes.ts to the file routes.
 * @type {Pick<import('@remix-run/dev').VitePluginConfig, 'appDirectory' | 'buildDirectory' | 'future' | 'ignoredRouteFiles' | 'serverModuleFormat'>}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverModuleFormat: 'esm',
  ignoredRouteFiles: ['**/.*', '**/*.css'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
}
