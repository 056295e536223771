import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages: the workbench people see and the store page nobody sees. Served by the app's own protocol. */
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  publicDir: false,
  worker: { format: 'es' as const },
  build: {
    outDir: 'out/pages',
    emptyOutDir: true,
    target: 'chrome130',
    sourcemap: mode !== 'production',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rollupOptions: { input: { workbench: 'renderer/workbench.html', store: 'main/store/store.html' } },
  },
}))
