import { minuteMs, secondMs } from '#shared/kernel/time.ts'
import type { ScriptStep } from '#shared/scripts/script.ts'
import type { PracticeDialogue } from './dialogue.ts'

/** What was said in a practice, by the buyer that is played or by the trainee. */
export interface PracticeLine {
  /** Epoch ms. */
  readonly at: number
  readonly side: 'buyer' | 'agent'
  readonly text: string
  /** Of the script it was taken from; null for words of one's own. */
  readonly step: ScriptStep | null
}

/** A practice under way. Plain data: every change gives a new one. */
export interface Practice {
  readonly dialogue: PracticeDialogue
  /** 2: the buyer types twice as fast as in the log. */
  readonly speed: number
  readonly startedAt: number
  readonly lines: readonly PracticeLine[]
}

export const practiceSpeeds = [0.5, 1, 2, 4] as const

/** A buyer who is not answered goes on after this, whatever the speed: over 3 minutes is a fault of its own (domain 2.34). */
export const patienceMs = 3 * minuteMs

export function beginPractice(dialogue: PracticeDialogue, speed: number, now: number): Practice {
  return { dialogue, speed, startedAt: now, lines: [] }
}

/** When the buyer's next line is due (epoch ms); null when the buyer has said everything. */
export function nextDueAt({ dialogue, speed, startedAt, lines }: Practice): number | null {
  const turn = dialogue.turns[lines.filter(({ side }) => side === 'buyer').length]
  if (!turn) return null
  const last = lines.at(-1)
  const gapMs = (turn.after * secondMs) / speed
  if (!last) return startedAt + gapMs
  const isOwed = turn.waits && last.side === 'buyer'
  return last.at + (isOwed ? patienceMs : gapMs)
}

/** The practice at `now`: every line that was due has been said, each at its own time. */
export function heardUntil(practice: Practice, now: number): Practice {
  let heard = practice
  for (let due = nextDueAt(heard); due !== null && due <= now; due = nextDueAt(heard)) {
    const said = heard.dialogue.turns[heard.lines.filter(({ side }) => side === 'buyer').length]
    if (!said) break
    heard = { ...heard, lines: [...heard.lines, { at: due, side: 'buyer', text: said.text, step: null }] }
  }
  return heard
}

/** The trainee's answer. Blank text is none. */
export function answered(practice: Practice, text: string, step: ScriptStep | null, now: number): Practice {
  const heard = heardUntil(practice, now)
  if (text.trim() === '') return heard
  return { ...heard, lines: [...heard.lines, { at: now, side: 'agent', text: text.trim(), step }] }
}

/** Since when the buyer waits (epoch ms): the first of several lines in a row counts (R09); null when nobody waits. */
export function owedSince(lines: readonly PracticeLine[]): number | null {
  const lastAnswer = lines.findLastIndex(({ side }) => side === 'agent')
  return lines.slice(lastAnswer + 1)[0]?.at ?? null
}
