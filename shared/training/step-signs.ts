import type { ScriptStep } from '#shared/scripts/script.ts'
import type { PracticeLine } from './practice.ts'

/** Words that show a step in an answer of one's own (2.5, 2.9, 2.11); a script shows its step by itself. */
const signs: Readonly<Record<ScriptStep, readonly string[]>> = {
  greeting: ['您好', '你好', '欢迎', '在的', '早上好', '下午好', '晚上好'],
  consultation: ['？', '?', '吗', '哪', '什么', '多少'],
  recommendation: ['推荐', '建议您', '这款', '适合您', '更适合'],
  objectionHandling: ['理解', '放心', '确实', '您的顾虑', '保证'],
  closing: ['拍下', '下单', '现货', '今天发', '活动'],
  orderConfirmation: ['核对', '确认一下', '收货地址', '收件'],
  orderDispatch: ['发货', '备注', '发出', '快递'],
  farewell: ['感谢', '谢谢您', '祝您', '再见', '随时找', '随时联系', '欢迎再来'],
  afterSales: ['退', '换', '补发', '赔', '处理', '核实'],
}

export interface StepShown {
  readonly step: ScriptStep
  /** The line that shows it; null when none does. */
  readonly line: number | null
  readonly by: 'script' | 'words' | null
}

/** Where each expected step shows in the trainee's lines: a script of the step first, else its words. */
export function stepsShown(lines: readonly PracticeLine[], expects: readonly ScriptStep[]): StepShown[] {
  return expects.map((step) => {
    const byScript = lines.findIndex((line) => line.side === 'agent' && line.step === step)
    if (byScript >= 0) return { step, line: byScript, by: 'script' }
    const byWords = findWords(lines, step)
    return byWords >= 0 ? { step, line: byWords, by: 'words' } : { step, line: null, by: null }
  })
}

/** A farewell stands at the end: thanks in the middle say no goodbye. */
function findWords(lines: readonly PracticeLine[], step: ScriptStep): number {
  const shows = ({ side, text }: PracticeLine) => side === 'agent' && signs[step].some((word) => text.includes(word))
  if (step !== 'farewell') return lines.findIndex(shows)
  const lastBuyer = lines.findLastIndex(({ side }) => side === 'buyer')
  const inEnd = lines.slice(lastBuyer + 1).findIndex(shows)
  return inEnd < 0 ? -1 : lastBuyer + 1 + inEnd
}
