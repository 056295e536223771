/** Filled from the buyer, the shop, the person at the desk and the order at hand (R11; domain 2.7). */
export const recordVariables = [
  '买家昵称',
  '店铺名称',
  '客服名',
  '订单.订单号',
  '订单.商品',
  '订单.规格',
  '订单.数量',
  '订单.金额',
  '订单.收货地址',
  '订单.快递公司',
  '订单.快递单号',
  '订单.发货时间',
] as const

/** Known to the agent only: asked for in a one-line form before the copy. */
export const typedVariables = ['商品', '原因', '时间', '优惠', '赠品', '金额'] as const

/**
 * A time, an amount or a reason is typed for one sentence: in another it would be untrue (the reason of a late answer is
 * none for a late parcel).
 */
const ofOneSentence: readonly string[] = ['原因', '时间', '优惠', '赠品', '金额']

/** Of what was typed for a buyer what may fill every other script too. */
export function trueInEveryScript(typed: VariableValues): VariableValues {
  return Object.fromEntries(Object.entries(typed).filter(([name]) => !ofOneSentence.includes(name)))
}

export const variableNames = [...recordVariables, ...typedVariables] as const
export type VariableName = (typeof variableNames)[number]
export type VariableValues = { readonly [N in VariableName]?: string }

/** A piece of a message: words to send as they are, or a variable to fill. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: VariableName }

/**
 * What is wrong with a message: `{{}}`, a name we do not know, `{{` that is never closed, or any other brace (single
 * and full-width ones are slips of the keyboard, and a buyer would read them).
 */
export interface VariableProblem {
  readonly kind: 'empty' | 'unknown' | 'unclosed' | 'stray'
  readonly name: string
  /** Position of the message in the script, from 0, and of the brace in the message (UTF-16 units). */
  readonly message: number
  readonly at: number
}

/** Every place where a message may hold a variable or a slip of one. */
export const variableMarks = /\{\{([^{}｛｝]*)\}\}|\{\{|[{}｛｝]/g

export function isVariableName(name: string): name is VariableName {
  return variableNames.some((known) => known === name)
}

/** Takes one message apart. Pieces are complete only when there is no problem. */
export function readMessage(text: string, message = 0): { pieces: Piece[]; problems: VariableProblem[] } {
  const pieces: Piece[] = []
  const problems: VariableProblem[] = []
  let from = 0
  for (const match of text.matchAll(variableMarks)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) })
    from = match.index + match[0].length
    const name = match[1]?.trim() ?? ''
    if (isVariableName(name)) pieces.push({ kind: 'variable', name })
    else problems.push({ kind: problemOf(match), name, message, at: match.index })
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) })
  return { pieces, problems }
}

function problemOf(match: RegExpMatchArray): VariableProblem['kind'] {
  if (match[1] === undefined) return match[0] === '{{' ? 'unclosed' : 'stray'
  return match[1].trim() === '' ? 'empty' : 'unknown'
}

/** Every slip in the messages of a script, in reading order; empty when it may be saved. */
export function variableProblems(messages: readonly string[]): VariableProblem[] {
  return messages.flatMap((text, index) => readMessage(text, index).problems)
}

/** Names the messages use, each once, in reading order. */
export function variablesOf(messages: readonly string[]): VariableName[] {
  const pieces = messages.flatMap((text) => readMessage(text).pieces)
  return [...new Set(pieces.flatMap((piece) => (piece.kind === 'variable' ? [piece.name] : [])))]
}
