// @ts-check
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkout } from '../checkout.mjs'

/** Where a source of the tables stands. @param {string} name */
export function sourcePath(name) {
  return path.join(checkout, 'tools', 'look-alikes', name)
}

/** The lines of a source without its remarks. @param {string} name */
export function sourceLines(name) {
  return readFileSync(sourcePath(name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** @param {string} hex */
export function fromHex(hex) {
  return String.fromCodePoint(Number.parseInt(hex, 16))
}
