/** Largest amount we take: 100 million yuan. More is a broken cell. */
const limitFen = 10_000_000_000

/** Reads `1,234.50`, `¥59.9`, `59.90元` as fen; null when the text is no amount with at most two decimals. */
export function parseFen(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[\s,¥元]/g, '')
  const match = /^(-?)(\d{1,11})(?:\.(\d{1,2})0*)?$/.exec(plain)
  if (!match) return null
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'))
  if (fen > limitFen) return null
  return match[1] ? -fen : fen
}

/** `1,234.50` without a currency sign. */
export function formatFen(fen: number): string {
  const yuan = Math.floor(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}${yuan.toLocaleString('en-US')}.${rest}`
}
