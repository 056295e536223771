import table from '#shared/search/readings.json' with { type: 'json' }

const none: readonly string[] = []
const firstCode = 0x4e00
const lastCode = 0x9fa5

let built: (readonly string[])[] | null = null

/**
 * Readings of a Chinese character without tones, the usual one first, at most two; none for anything else.
 * ü is written v. Read from our own table: pinyin-pro costs 70 ms to load, this table 5.
 */
export function readingsOf(code: number): readonly string[] {
  if (code < firstCode || code > lastCode) return none
  built ??= build()
  return built[code - firstCode] ?? none
}

function build(): (readonly string[])[] {
  const readings = new Array<readonly string[]>(lastCode - firstCode + 1).fill(none)
  takeOver(table.usual, (syllable, code) => {
    readings[code - firstCode] = shared(syllable)
  })
  takeOver(table.second, (syllable, code) => {
    readings[code - firstCode] = [...(readings[code - firstCode] ?? none), syllable]
  })
  return readings
}

const single = new Map<string, readonly string[]>()

/** One array for all characters of a syllable. */
function shared(syllable: string): readonly string[] {
  const known = single.get(syllable) ?? [syllable]
  single.set(syllable, known)
  return known
}

/** A line of the table: `ba八巴 bai白百`. */
function takeOver(lines: Readonly<Record<string, string>>, take: (syllable: string, code: number) => void): void {
  for (const line of Object.values(lines)) {
    for (const entry of line.split(' ')) {
      const end = entry.search(/[^a-z]/)
      const syllable = entry.slice(0, end)
      for (let at = end; at < entry.length; at += 1) take(syllable, entry.charCodeAt(at))
    }
  }
}
