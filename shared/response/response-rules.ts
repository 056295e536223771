import { type InferOutput, object, partial } from 'valibot'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { rowStamps } from '#shared/kernel/row.ts'
import { consoleSettings, defaultConsole } from './console.ts'
import { defaultFormulas } from './default-formulas.ts'
import { formula } from './formula.ts'

const byPlatform = partial(
  object({
    taobao: formula,
    jd: formula,
    pinduoduo: formula,
    douyin: formula,
    kuaishou: formula,
    weixin: formula,
    xiaohongshu: formula,
  }),
)

/** What the shop has set itself; what it has not stays with the program. Same id as the shop. */
export const responseRules = object({ ...rowStamps, formulas: byPlatform, console: consoleSettings })
export type ResponseRules = InferOutput<typeof responseRules>

type Own = Pick<ResponseRules, 'formulas' | 'console'>

export const noOwnRules: Own = { formulas: {}, console: defaultConsole }

export function formulaOf({ formulas }: Pick<Own, 'formulas'>, platform: Platform) {
  return formulas[platform] ?? defaultFormulas[platform]
}
