import { pinyin, polyphonic } from 'pinyin-pro'

/** A title with many many-voiced characters gets no more lines than this: each costs time at every keystroke. */
const mostLines = 6

/**
 * How a text is said, one line for each way, syllables after a blank: `退款` is ` tui kuan`, `重量` is ` zhong liang`
 * and ` chong liang`. The first line follows the context; each other one says a single character differently.
 */
export function soundLines(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const inContext = pinyin(plain, options)
  const first = lineOf(inContext)
  const lines = new Set([first])
  polyphonic(plain, options).forEach((readings, at) => {
    for (const reading of readings) {
      if (lines.size < mostLines && reading !== inContext[at]) lines.add(lineOf(inContext.with(at, reading)))
    }
  })
  return [...lines].filter((line) => line !== '')
}

const options = { toneType: 'none', type: 'array', v: true } as const

/** Letters and digits that stand beside each other are one word; anything else only parts. */
function lineOf(syllables: readonly string[]): string {
  let line = ''
  let isWord = false
  for (const syllable of syllables) {
    const isLetter = syllable.length === 1 && /[a-z0-9]/.test(syllable)
    if (/^[a-z0-9]+$/.test(syllable)) line += isWord && isLetter ? syllable : ` ${syllable}`
    isWord = isLetter
  }
  return line
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
