// @ts-check
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from '../run.mjs'

const LOOK_AGAIN_MS = 300

/**
 * Runs the work while holding a lock file, so that two tools started at once do not do the same work into the same
 * place. Waits while a living process holds it; a lock left by a process that is gone is taken over.
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true })
  let saidSo = false
  while (!take(file)) {
    if (!saidSo) say(`Waiting for another run of these tools to finish (lock: ${file}).`)
    saidSo = true
    await pause(LOOK_AGAIN_MS)
  }
  const release = () => rmSync(file, { force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

/** @param {string} file */
function take(file) {
  // Written aside and linked into place, so that nobody can ever read a lock without its owner's number.
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, String(process.pid))
  try {
    return placeUnlessTaken(aside, file) || (clearIfLeft(file) && placeUnlessTaken(aside, file))
  } finally {
    rmSync(aside, { force: true })
  }
}

/** @param {string} file @param {string} target */
function placeUnlessTaken(file, target) {
  try {
    linkSync(file, target)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** Removes a lock whose owner is gone. Moved away first: of two who find it, only one gets it.
 * @param {string} file */
function clearIfLeft(file) {
  const away = `${file}.left.${process.pid}`
  try {
    if (isHeld(file)) return false
    renameSync(file, away)
  } catch {
    return true
  }
  // Between looking and moving a newcomer may have taken the lock: give it back.
  if (isHeld(away)) placeUnlessTaken(away, file)
  rmSync(away, { force: true })
  return true
}

/** @param {string} file */
function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0)
    return true
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOENT') throw error
    return code === 'EPERM'
  }
}
