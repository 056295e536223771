// @ts-check
import { constants, existsSync, readFileSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withLock } from './lock.mjs'

const STAMP_FILE = 'linked-from.json'

/**
 * Makes a runtime folder of this checkout's own whose `resources/app` is the program. The files are hard links to
 * the cached ones, so it costs neither time nor space; links by name would not do, as Chromium looks for its files
 * beside the real place of its executable.
 * @param {string} dist the plain runtime
 * @param {string} target
 * @param {string} program folder with the program's package.json
 * @returns {Promise<string>} target
 */
export async function linkRuntime(dist, target, program) {
  const stamp = JSON.stringify({ dist, program, of: readStamp(path.join(dist, 'guitai-stamp.json')) })
  return withLock(`${target}.lock`, async () => {
    if (readStamp(path.join(target, STAMP_FILE)) === stamp) return target
    const work = `${target}.part`
    await rm(work, { recursive: true, force: true })
    await linkFolder(dist, work)
    await mkdir(path.join(work, 'resources'), { recursive: true })
    await symlink(program, path.join(work, 'resources', 'app'))
    await writeFile(path.join(work, STAMP_FILE), stamp)
    await rm(target, { recursive: true, force: true })
    await rename(work, target)
    return target
  })
}

/** @param {string} file */
function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** @param {string} from @param {string} to */
async function linkFolder(from, to) {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) await linkFolder(source, target)
    else await linkOrCopy(source, target)
  }
}

/** @param {string} source @param {string} target */
async function linkOrCopy(source, target) {
  try {
    await link(source, target)
  } catch {
    // Another disk, or files of another person: a copy (sharing blocks where the disk can) works everywhere.
    await copyFile(source, target, constants.COPYFILE_FICLONE)
  }
}
