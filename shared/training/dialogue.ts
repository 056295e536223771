import { array, boolean, type InferOutput, maxLength, minLength, minValue, number, object, pipe } from 'valibot'
import { platform } from '#shared/kernel/platform.ts'
import { text } from '#shared/kernel/schema.ts'
import { scriptStep } from '#shared/scripts/script.ts'

/** Something a buyer says in practice. */
export const practiceTurn = object({
  /** Seconds after the line before, at normal speed. */
  after: pipe(number(), minValue(0)),
  text: text(2_000),
  /** Only after an answer: between this line and the buyer's one before it the shop spoke. */
  waits: boolean(),
})
export type PracticeTurn = InferOutput<typeof practiceTurn>

/** A buyer's side of a conversation to practise on 陪练: built in, or taken from a chat log. */
export const practiceDialogue = object({
  /** `own`: a chat log of the trainee. */
  id: text(60),
  title: text(100),
  platform,
  nick: text(100),
  /** Steps that belong into this reception; the others cost nothing when they are missing. */
  expects: array(scriptStep),
  turns: pipe(array(practiceTurn), minLength(1), maxLength(200)),
})
export type PracticeDialogue = InferOutput<typeof practiceDialogue>

interface Spoken {
  /** Epoch ms. */
  readonly at: number
  readonly side: 'buyer' | 'agent' | 'system'
  readonly text: string
}

/** Longer silences of a log are cut to this, in seconds: practice is not waiting. */
const longestGap = 60

/** The buyer's lines of a chat log; empty when the buyer says nothing in it. */
export function turnsOf(messages: readonly Spoken[]): PracticeTurn[] {
  const turns: PracticeTurn[] = []
  let before: number | null = null
  let hasAnswer = false
  for (const { at, side, text: said } of messages) {
    if (side === 'system' || said.trim() === '') continue
    if (side === 'buyer') {
      const gap = before === null ? 0 : Math.max(1, Math.round((at - before) / 1_000))
      turns.push({ after: Math.min(longestGap, gap), text: said.trim(), waits: hasAnswer && turns.length > 0 })
    }
    hasAnswer = side === 'agent'
    before = at
  }
  return turns
}
