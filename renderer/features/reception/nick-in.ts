const mostLetters = 60

/**
 * The buyer's nick in what was copied: a plain nick as it is, or the first line of a chat snippet, which Qianniu and
 * its like begin with the nick and a time (`tb_mao0 2025-11-05 10:00:03`, `阿宁：在吗`).
 */
export function nickIn(copied: string): string {
  const line =
    copied
      .split('\n')
      .map((one) => one.trim())
      .find((one) => one !== '') ?? ''
  const withoutTime = line.replace(/[\s(（[]*(\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?\s*)?\d{1,2}:\d{2}(:\d{2})?.*$/, '')
  const speaker = (withoutTime === '' ? line : withoutTime).split(/[：:](?=.)/)[0] ?? ''
  return [...speaker.replace(/[：:]$/, '').trim()].slice(0, mostLetters).join('')
}
