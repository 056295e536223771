import { formatInstant } from '#shared/kernel/time.ts'
import type { CountedRegions } from './shop-segments.ts'

const header = '地区,成交笔数,成交占比(%),成交金额(元)'

/** The region report for a spreadsheet, in UTF-8 with a mark that spreadsheets understand. */
export function regionsFile({ rows, countedAt }: CountedRegions, days: number) {
  const lines = rows.map(({ province, deals, permille, fen }) =>
    [quoted(province || '未知'), deals, (permille / 10).toFixed(1), (fen / 100).toFixed(2)].join(','),
  )
  const day = formatInstant(countedAt).slice(0, 10)
  const bytes = new TextEncoder().encode(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`)
  return { fileName: `地区报表-近${days}天-${day}.csv`, bytes, count: rows.length }
}

/** What begins like a formula is text: addresses come from other people. */
function quoted(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${plain.replaceAll('"', '""')}"`
}
