import { expect, it } from 'vitest'
import { isAtLeast } from '../../../tools/setup/node-version.mjs'

it('compares versions by number, place by place', () => {
  const versions = ['20.19.0', '20.20.2', 'v22.1.0', '20.9.9', '18.30.0', '20.19.0-nightly']
  expect(versions.map((version) => isAtLeast(version, '20.19.0'))).toEqual([true, true, true, false, false, true])
})
