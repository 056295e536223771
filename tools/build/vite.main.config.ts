import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** The main process: one ESM file for Node inside Electron; only Electron and Node stay outside it. */
export default defineConfig({
  resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
  build: {
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    lib: { entry: 'main/main.ts', formats: ['es'], fileName: () => 'main.js' },
    rollupOptions: { external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)] },
  },
})
