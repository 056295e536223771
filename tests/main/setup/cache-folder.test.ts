import path from 'node:path'
import { expect, it } from 'vitest'
import { cacheFolder } from '../../../tools/setup/cache-folder.mjs'

it('keeps the cache where GUITAI_CACHE says, then where XDG says, then in the home folder', () => {
  const home = path.resolve('/home/xiaomei')
  const own = path.resolve('/own')
  const shared = path.resolve('/shared')
  expect([
    cacheFolder({ GUITAI_CACHE: own, XDG_CACHE_HOME: shared }, home),
    cacheFolder({ XDG_CACHE_HOME: shared }, home),
    cacheFolder({ XDG_CACHE_HOME: 'not/absolute' }, home),
    cacheFolder({}, home),
  ]).toEqual([own, path.join(shared, 'guitai'), path.join(home, '.cache/guitai'), path.join(home, '.cache/guitai')])
})
