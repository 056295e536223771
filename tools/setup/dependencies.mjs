// @ts-check
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkout, outPath } from '../checkout.mjs'
import { runNpm } from '../run.mjs'
import { withLock } from './lock.mjs'
import { SetupFailure } from './step.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

/**
 * First way in which what npm installed differs from what the lockfile asks for. Compared is npm's own record
 * (node_modules/.package-lock.json, written last): a stamp of ours would miss a plain `npm install`.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 * @returns {string | undefined}
 */
export function firstDifference(wanted, installed) {
  for (const [folder, entry] of Object.entries(wanted.packages)) {
    if (folder === '') continue
    const found = installed.packages[folder]
    const mayBeAbsent = entry.optional || entry.devOptional
    if (!found && !mayBeAbsent) return `${folder} is not installed`
    if (found && found.version !== entry.version) return `${folder} is ${found.version}, not ${entry.version}`
    if (found && found.integrity !== entry.integrity) return `${folder} has other content than the lockfile says`
  }
  // A lockfile written on one system may lack the optional packages of another.
  const leftOver = Object.entries(installed.packages).find(
    ([folder, entry]) => !wanted.packages[folder] && !entry.optional,
  )
  return leftOver && `${leftOver[0]} is no longer wanted`
}

function whatIsMissing() {
  try {
    return firstDifference(readLockfile('package-lock.json'), readLockfile('node_modules/.package-lock.json'))
  } catch {
    return 'node_modules has no record of an installation'
  }
}

/** @param {string} file @returns {Lockfile} */
function readLockfile(file) {
  return JSON.parse(readFileSync(path.join(checkout, file), 'utf8'))
}

// Not `npm ci`: it refuses a lockfile that lacks the optional packages of other systems, and a registry mirror may not
// carry them, so such a lockfile cannot be completed everywhere. With --no-save npm still installs exactly what the
// lockfile names, checks each integrity, and leaves the lockfile alone. --include=dev: with NODE_ENV=production in the
// environment npm would leave out the build tools.
const INSTALL = ['install', '--no-save', '--include=dev']

/** @type {import('./step.mjs').Step} */
export const dependencies = {
  name: 'npm packages',
  whatIsMissing,
  act: () =>
    withLock(outPath('npm-install.lock'), async () => {
      if (!whatIsMissing()) return
      // Warnings left out: they are about engines of packages only the official Electron download needs.
      const { code } = await runNpm([...INSTALL, '--loglevel=error'], { output: 'notes' })
      if (code === 0) return
      throw new SetupFailure(
        dependencies.name,
        `npm ended with code ${code}; its own words stand above.`,
        `npm ${INSTALL.join(' ')}   (and \`npm ping\` shows whether the registry can be reached)`,
      )
    }),
}
