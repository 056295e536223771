import { describe, expect, it } from 'vitest'
import { firstDifference } from '../../../tools/setup/dependencies.mjs'

const vite = { version: '8.3.8', integrity: 'sha512-a' }
const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/vite': vite,
    'node_modules/on-other-systems': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
}

describe('comparing what is installed with the lockfile', () => {
  it('finds nothing to do when all but optional packages are there', () => {
    expect(firstDifference(wanted, { packages: { 'node_modules/vite': vite } })).toBeUndefined()
  })

  it('names a package that is not installed', () => {
    expect(firstDifference(wanted, { packages: {} })).toBe('node_modules/vite is not installed')
  })

  it('names a package of another version, and one of the same version with other content', () => {
    const older = { 'node_modules/vite': { version: '8.3.7', integrity: 'sha512-0' } }
    const other = { 'node_modules/vite': { ...vite, integrity: 'sha512-0' } }
    expect([firstDifference(wanted, { packages: older }), firstDifference(wanted, { packages: other })]).toEqual([
      'node_modules/vite is 8.3.7, not 8.3.8',
      'node_modules/vite has other content than the lockfile says',
    ])
  })

  it('names a package that is no longer wanted, unless it is an optional one the lockfile could not know', () => {
    const extra = (entry: object) => ({ packages: { 'node_modules/vite': vite, 'node_modules/extra': entry } })
    expect([firstDifference(wanted, extra({})), firstDifference(wanted, extra({ optional: true }))]).toEqual([
      'node_modules/extra is no longer wanted',
      undefined,
    ])
  })
})
