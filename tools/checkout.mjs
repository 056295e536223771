// @ts-check
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of this checkout, without a slash at its end. */
export const checkout = path.resolve(fileURLToPath(new URL('..', import.meta.url)))

/**
 * Absolute path of something in the checkout's `out/`, where everything that tools produce is kept.
 * @param {...string} parts
 */
export function outPath(...parts) {
  return path.join(checkout, 'out', ...parts)
}

/**
 * Path of an installed package's own command script. Run with `node` it behaves the same on every system, while the
 * entries of node_modules/.bin are shell scripts on Windows.
 * @param {string} packageName
 * @param {string} [command] its name when it differs from the package's
 */
export function commandScript(packageName, command = packageName) {
  const folder = path.join(checkout, 'node_modules', packageName)
  /** @type {{ bin: string | Record<string, string> }} */
  const description = createRequire(import.meta.url)(path.join(folder, 'package.json'))
  const script = typeof description.bin === 'string' ? description.bin : description.bin[command]
  if (!script) throw new Error(`The package ${packageName} has no command ${command}.`)
  return path.join(folder, script)
}
