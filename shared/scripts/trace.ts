/** Small integers of 30 bits: larger ones would cost the engine an object each. */
const bitsEach = 30
/** Two traces of a script fill one cache line. */
export const traceSize = 8

/**
 * Which characters and neighbours a text has, in 240 bits. Several share a bit, so a trace says "surely not" or "look
 * closer": at 10,000 scripts most are passed over without touching their text.
 */
export type Trace = Int32Array

/** Grams are any whole numbers that stand for what a text holds. */
function traceOf(grams: Iterable<number>): Trace {
  const trace = new Int32Array(traceSize)
  for (const gram of grams) {
    const bit = gram % (traceSize * bitsEach)
    const part = Math.floor(bit / bitsEach)
    trace[part] = (trace[part] ?? 0) | (1 << (bit % bitsEach))
  }
  return trace
}

/** Of words as they are read: characters, and pairs that stand side by side. */
export function wordsTrace(text: string): Trace {
  const grams: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    grams.push(code)
    if (at + 1 < text.length) grams.push(pairGram(code, text.charCodeAt(at + 1)))
  }
  return traceOf(grams)
}

/** Of sound lines: first letters of syllables, and every pair of letters that may be typed one after the other. */
export function soundsTrace(lines: string): Trace {
  const grams: number[] = []
  for (const line of lines.split('\n')) {
    const syllables = line.split(' ').filter((syllable) => syllable !== '')
    syllables.forEach((syllable, at) => {
      grams.push(syllable.charCodeAt(0))
      const next = syllables[at + 1]?.charCodeAt(0)
      for (let letter = 0; letter < syllable.length; letter += 1) {
        const code = syllable.charCodeAt(letter)
        if (letter > 0) grams.push(pairGram(syllable.charCodeAt(letter - 1), code))
        if (next !== undefined) grams.push(pairGram(code, next))
      }
    })
  }
  return traceOf(grams)
}

function pairGram(first: number, second: number): number {
  return first * 131 + second * 7 + 1
}

/** Whether the trace that begins at `from` in a row of traces has all bits of `wanted`. */
export function mayHold(traces: Int32Array, from: number, wanted: Trace): boolean {
  for (let part = 0; part < traceSize; part += 1) {
    const bits = wanted[part] ?? 0
    if (((traces[from + part] ?? 0) & bits) !== bits) return false
  }
  return true
}
