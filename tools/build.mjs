// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkout, outPath } from './checkout.mjs'
import { say } from './run.mjs'
import { withLock } from './setup/lock.mjs'
import { runTool, setUp } from './setup/set-up.mjs'

/** @typedef {'production' | 'development'} BuildMode */

export const PARTS = ['main', 'workbench-preload', 'store-preload', 'workbench-page', 'palette-page', 'store-page']
const SOURCES = ['main', 'renderer', 'shared', 'tools/build', 'package.json', 'package-lock.json', 'tsconfig.json']
const STAMP = outPath('build-stamp.json')

/** Vite's settings of one part of the program.
 * @param {string} part */
export function viteConfig(part) {
  return path.join(checkout, 'tools/build', `vite.${part}.config.ts`)
}

/**
 * Builds all parts of the program into `out/`, unless no source has changed since the last time.
 * @param {{ mode: BuildMode }} options
 */
export async function buildAll({ mode }) {
  await withLock(outPath('build.lock'), async () => {
    const stamp = JSON.stringify({ mode, sources: fingerprint(SOURCES.map((name) => path.join(checkout, name))) })
    const isBuilt = PARTS.every((part) => existsSync(outPath(part)))
    if (isBuilt && readStamp() === stamp) return
    const startedAt = performance.now()
    forgetBuild()
    // Imported here: set-up installs it just before.
    const { build } = await import('vite')
    await Promise.all(PARTS.map((part) => build({ configFile: viteConfig(part), mode, logLevel: 'warn' })))
    mkdirSync(path.dirname(STAMP), { recursive: true })
    writeFileSync(STAMP, stamp)
    say(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`)
  })
}

/** Makes the next build a real one. */
export function forgetBuild() {
  rmSync(STAMP, { force: true })
}

function readStamp() {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : ''
}

/**
 * One hash over path, size and time of change of all files under these places: reading the files themselves would
 * cost more than it is worth at each start.
 * @param {string[]} places absolute paths; those that do not exist count as empty
 */
export function fingerprint(places) {
  const hash = createHash('sha256')
  const visit = (/** @type {string} */ place) => {
    const found = statSync(place, { throwIfNoEntry: false })
    if (!found) return
    if (found.isDirectory()) {
      for (const name of readdirSync(place).sort()) visit(path.join(place, name))
    } else {
      hash.update(`${place}\0${found.size}\0${found.mtimeMs}\n`)
    }
  }
  for (const place of places) visit(place)
  return hash.digest('hex')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runTool(async () => {
    await setUp('checks')
    await buildAll({ mode: 'production' })
    return 0
  })
}
