import { clockLine, dayLine, type HeadingForm, headingOf, isAgentAccount, nameLine } from './heading.ts'
import type { ChatLayout } from './message.ts'

/** Which forms of a heading a layout has. 转接 lines stand in every 千牛 copy. */
export const formsOf: Readonly<Record<ChatLayout, readonly HeadingForm[]>> = {
  qianniuStandard: ['time', 'transfer'],
  qianniuCompact: ['compact', 'transfer'],
  qianniuSpaced: ['spaced', 'transfer'],
  webHistory: [],
  wangwang: ['wangwang'],
  bracket: ['bracket'],
}

const layoutOfForm: Readonly<Record<HeadingForm, ChatLayout>> = {
  time: 'qianniuStandard',
  compact: 'qianniuCompact',
  spaced: 'qianniuSpaced',
  transfer: 'qianniuSpaced',
  wangwang: 'wangwang',
  bracket: 'bracket',
}

/** Lines that are enough to see what a text is. */
export const mostSurveyed = 5_000

export interface Survey {
  readonly layout: ChatLayout | null
  /** Standard copy with an empty line between messages: a name then stands after one, or is known already. */
  readonly hasGaps: boolean
}

/** The layout most headings of these lines have; null when there is none. */
export function surveyLayout(lines: readonly string[], mayLackDay: boolean): Survey {
  const counts = new Map<ChatLayout, number>()
  const add = (layout: ChatLayout) => counts.set(layout, (counts.get(layout) ?? 0) + 1)
  let days = 0
  let gaps = 0
  for (const [at, line] of lines.slice(0, mostSurveyed).entries()) {
    const heading = headingOf(line)
    if (heading && !isLoneTime(heading.form, lines[at - 1])) add(layoutOfForm[heading.form])
    if (heading?.form === 'time' && at > 2 && isBlank(lines[at - 2])) gaps += 1
    if (dayLine(line) !== null) days += 1
    if (clockLine(line) !== null) add('webHistory')
  }
  if (days === 0 && !mayLackDay) counts.delete('webHistory')
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return { layout: best?.[0] ?? null, hasGaps: gaps > 0 }
}

/** Date and time alone on a line under nothing that could be a name: somebody's text. */
function isLoneTime(form: HeadingForm, above: string | undefined): boolean {
  return form === 'time' && (above === undefined || nameLine(above) === null)
}

export function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}

/** Whether a line above a time is a name: by its place, because it is known, or by its shape (R08; standard copy). */
export function standsAsName(name: string, above: string | undefined, known: ReadonlySet<string>): boolean {
  return isBlank(above) || known.has(name) || isAgentAccount(name)
}
