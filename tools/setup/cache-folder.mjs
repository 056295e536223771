// @ts-check
import { homedir } from 'node:os'
import path from 'node:path'

/**
 * Where what is fetched once is kept: outside the checkout, so that a second clone need not fetch it again.
 * @param {Record<string, string | undefined>} environment
 * @param {string} home
 */
export function cacheFolder(environment = process.env, home = homedir()) {
  if (environment.GUITAI_CACHE) return path.resolve(environment.GUITAI_CACHE)
  const { XDG_CACHE_HOME: shared } = environment
  // The XDG rule: a relative path there is to be ignored.
  return shared && path.isAbsolute(shared) ? path.join(shared, 'guitai') : path.join(home, '.cache', 'guitai')
}
