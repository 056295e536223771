// @ts-check
import { existsSync } from 'node:fs'
import { run, say } from '../run.mjs'
import { SetupFailure } from './step.mjs'

/** What Electron needs to open a window on Debian, with a display that needs no screen and a Chinese font. */
const NEEDED = [
  'xvfb',
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libatk-bridge2.0-0',
  'fonts-noto-cjk',
]

// biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's own
const LIST_INSTALLED = ['-W', '-f', '${Package}\t${db:Status-Status}\t${Provides}\n']

/**
 * Names of `needed` that are not installed. Newer releases renamed some packages (libgtk-3-0t64) and let the new
 * one provide the old name, so what a package provides counts too.
 * @param {string[]} needed
 * @param {string} listing lines of: package, tab, state, tab, provided names
 */
export function missingPackages(needed, listing) {
  /** @type {Set<string>} */
  const installed = new Set()
  for (const line of listing.split('\n')) {
    const [name, state, provided] = line.split('\t')
    if (!name || state !== 'installed') continue
    installed.add(name)
    for (const entry of (provided ?? '').split(',')) installed.add(entry.trim().split(' ')[0] ?? '')
  }
  return needed.filter((name) => !installed.has(name))
}

/**
 * The name to install: the package itself, or its renamed form where this release no longer has the old one.
 * @param {string} name
 * @param {string} policy what `apt-cache policy` says about both names
 */
export function installableName(name, policy) {
  const renamed = `${name}t64`
  return hasCandidate(name, policy) || !hasCandidate(renamed, policy) ? name : renamed
}

/** @param {string} name @param {string} policy */
function hasCandidate(name, policy) {
  const lines = policy.split('\n')
  const start = lines.indexOf(`${name}:`)
  return start >= 0 && /Candidate: (?!\(none\))/.test(lines[start + 2] ?? '')
}

/** @type {import('./step.mjs').Step} */
export const systemPackages = {
  name: 'system packages',
  async whatIsMissing() {
    if (process.platform !== 'linux') return undefined
    if (!existsSync('/usr/bin/dpkg-query')) {
      say(`Not a Debian system: set-up cannot see whether the libraries of ${NEEDED.join(' ')} are there.`)
      return undefined
    }
    const { output } = await run('dpkg-query', LIST_INSTALLED, { output: 'keep' })
    return missingPackages(NEEDED, output).join(' ') || undefined
  },
  async act(missing) {
    const command = `apt-get install -y --no-install-recommends ${missing}`
    if (process.getuid?.() !== 0) {
      throw new SetupFailure(systemPackages.name, `missing: ${missing}.`, `sudo apt-get update && sudo ${command}`)
    }
    await installAsRoot(missing.split(' '), command)
  },
}

/** @param {string[]} names @param {string} command what a person would type */
async function installAsRoot(names, command) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  const both = names.flatMap((name) => [name, `${name}t64`])
  const update = await run('apt-get', ['update', '-q'], { env, output: 'notes' })
  const { output: policy } = await run('apt-cache', ['policy', ...both], { env, output: 'keep' })
  const wanted = names.map((name) => installableName(name, policy))
  // Another set-up may hold dpkg's own lock: wait for it rather than fail.
  const flags = ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  const install = await run('apt-get', [...flags, ...wanted], { env, output: 'notes' })
  if (install.code === 0) return
  const why = update.code === 0 ? 'apt-get could not install them' : 'apt-get update did not get the package lists'
  throw new SetupFailure(systemPackages.name, `missing: ${names.join(' ')}; ${why}, see above.`, command)
}
