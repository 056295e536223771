import { defineConfig } from 'vite'

/** Two tiny scripts; a sandboxed preload must be CommonJS and self-contained. */
export default defineConfig({
  build: {
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome130',
    minify: false,
    lib: {
      entry: { workbench: 'main/preload/workbench.ts', store: 'main/preload/store.ts' },
      formats: ['cjs'],
      fileName: (_format, name) => `${name}.cjs`,
    },
    rollupOptions: { external: ['electron'] },
  },
})
