import { defineConfig } from 'vite'

/** A sandboxed preload must be one self-contained CommonJS file, so each is a build of its own. */
export function preloadConfig(window: 'workbench' | 'store') {
  return defineConfig({
    build: {
      outDir: `out/${window}-preload`,
      emptyOutDir: true,
      target: 'chrome130',
      minify: false,
      lib: { entry: `main/preload/${window}.ts`, formats: ['cjs'], fileName: () => 'preload.cjs' },
      rollupOptions: { external: ['electron'] },
    },
  })
}
