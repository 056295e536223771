import { readingsOf } from '#shared/search/readings.ts'

/** A title with many many-voiced characters gets no more lines than this: each costs time at every keystroke. */
const mostLines = 8

/**
 * How a text is said, one line for each way, syllables after a blank: `退款` is ` tui kuan`, `重量` is ` zhong liang`
 * and ` chong liang`. With more than three many-voiced characters each other line says only one of them differently.
 */
export function soundLines(text: string): string[] {
  const voices = voicesOf(text.normalize('NFKC').toLowerCase())
  const usual = voices.map(([first = '']) => first)
  const ways = voices.reduce((product, readings) => product * Math.max(1, readings.length), 1)
  const lines = ways <= mostLines ? allWays(voices) : [usual, ...oneDifferent(usual, voices)].slice(0, mostLines)
  return [...new Set(lines.map((line) => line.map((syllable) => ` ${syllable}`).join('')))].filter(
    (line) => line !== '',
  )
}

/** Readings of each character; letters and digits that stand together are one. Anything else is not said. */
function voicesOf(text: string): (readonly string[])[] {
  return (text.match(/[a-z0-9]+|[\u4e00-\u9fa5]/g) ?? [])
    .map((part) => (isSoundQuery(part) ? [part] : readingsOf(part.charCodeAt(0))))
    .filter((readings) => readings.length > 0)
}

function allWays(voices: readonly (readonly string[])[]): string[][] {
  return voices.reduce<string[][]>(
    (lines, readings) => readings.flatMap((reading) => lines.map((line) => [...line, reading])),
    [[]],
  )
}

function oneDifferent(usual: readonly string[], voices: readonly (readonly string[])[]): string[][] {
  return voices.flatMap((readings, at) => readings.slice(1).map((reading) => usual.with(at, reading)))
}

/** Gives where in lines of `soundLines` the letters are said first; -1 when nowhere. */
export type SoundFinder = (lines: string) => number

/**
 * Each typed letter is the next letter of a syllable or begins the next one, so `tk`, `tuikuan` and `tkuan` all find
 * ` tui kuan`. `letters` are a to z and 0 to 9 only.
 */
export function soundFinder(letters: string): SoundFinder {
  // The first keystroke hits most, and needs no pattern.
  if (letters.length === 1) return (lines) => lines.indexOf(` ${letters}`)
  const pattern = new RegExp(` ${[...letters].join('(?:[a-z0-9]* )?')}`)
  return (lines) => lines.search(pattern)
}

export function isSoundQuery(term: string): boolean {
  return /^[a-z0-9]+$/.test(term)
}
