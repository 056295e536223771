// @ts-check
import { SetupFailure } from './step.mjs'

const OLDEST = '20.19.0'

/**
 * True when a dotted version is the other one or later; whatever follows a hyphen is left out of the comparison.
 * @param {string} version
 * @param {string} oldest
 */
export function isAtLeast(version, oldest) {
  const have = version.replace(/^v/, '').split(/[.-]/).map(Number)
  const need = oldest.split('.').map(Number)
  for (const [place, wanted] of need.entries()) {
    const number = have[place] ?? 0
    if (number !== wanted) return number > wanted
  }
  return true
}

/** @type {import('./step.mjs').Step} */
export const nodeVersion = {
  name: 'Node version',
  whatIsMissing: () => (isAtLeast(process.versions.node, OLDEST) ? undefined : `Node ${OLDEST} or later`),
  act(missing) {
    throw new SetupFailure(
      nodeVersion.name,
      `this is Node ${process.versions.node}; the build tools need ${missing}.`,
      'install Node 24 (for example: nvm install 24), then run the same command again',
    )
  },
}
