import { describe, expect, it } from 'vitest'
import { installableName, missingPackages } from '../../../tools/setup/system-packages.mjs'

const listing = [
  'libnss3\tinstalled\t',
  'libgbm1\tconfig-files\t',
  'libgtk-3-0t64\tinstalled\tlibgtk-3-0 (= 3.24.43-1), libgtk-3-0n',
  '',
].join('\n')

const policy = [
  'libnss3:',
  '  Installed: (none)',
  '  Candidate: 2:3.87.1-1',
  'libasound2:',
  '  Installed: (none)',
  '  Candidate: (none)',
  'libasound2t64:',
  '  Installed: (none)',
  '  Candidate: 1.2.14-1',
].join('\n')

describe('system packages', () => {
  it('counts a package as missing when it is absent or was removed', () => {
    expect(missingPackages(['libnss3', 'libgbm1', 'xvfb'], listing)).toEqual(['libgbm1', 'xvfb'])
  })

  it('accepts a renamed package that provides the old name', () => {
    expect(missingPackages(['libgtk-3-0'], listing)).toEqual([])
  })

  it('installs the renamed package only where the old name is gone', () => {
    expect(['libnss3', 'libasound2', 'unheard-of'].map((name) => installableName(name, policy))).toEqual([
      'libnss3',
      'libasound2t64',
      'unheard-of',
    ])
  })
})
