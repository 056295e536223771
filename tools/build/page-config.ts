import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const entries = {
  workbench: 'renderer/workbench.html',
  palette: 'renderer/palette.html',
  store: 'main/store/store.html',
}

/**
 * The pages people see, and the store's that nobody sees; each is served by the app's own protocol to its own session.
 * What a page begins with comes in one file: each file costs a way through the main process at the start.
 */
export function pageConfig(page: keyof typeof entries) {
  return defineConfig(({ mode }) => ({
    plugins: [react()],
    publicDir: false,
    worker: { format: 'es' as const },
    build: {
      outDir: `out/${page}-page`,
      emptyOutDir: true,
      target: 'chrome130',
      sourcemap: mode !== 'production',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 900,
      rolldownOptions: {
        input: entries[page],
        output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] as const }] } },
      },
    },
  }))
}
