import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { taobaoHeader, taobaoLine } from '#shared/sample/as-taobao-csv.ts'
import { generateShop } from '#shared/sample/generate-shop.ts'

/** Kept between runs: the same seed gives the same file. */
export const benchFolder = join(process.cwd(), 'out', 'bench')

/** 2025-11-20 in Asia/Shanghai: the generated shop ends here. */
const now = Date.UTC(2025, 10, 20, 2)

/** A Taobao classic order list of this many orders by this many customers, newest first as the platform writes it. */
export async function bigOrderFile(customers: number, orders: number): Promise<string> {
  mkdirSync(benchFolder, { recursive: true })
  const file = join(benchFolder, `orders-by-time-${customers}-${orders}.csv`)
  if (existsSync(file)) return file
  const lines: { placedAt: number; text: string }[] = []
  for await (const chunk of generateShop({ seed: 7, customers, orders, now })) {
    for (const order of chunk.orders) lines.push({ placedAt: order.placedAt, text: taobaoLine(order, '青禾家居') })
  }
  lines.sort((a, b) => b.placedAt - a.placedAt)
  const out = createWriteStream(`${file}.part`)
  out.write(taobaoHeader())
  for (const { text } of lines) if (!out.write(text)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
  renameSync(`${file}.part`, file)
  return file
}
