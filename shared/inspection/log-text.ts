import { mostSurveyed, surveyLayout } from '#shared/chat/layout.ts'
import type { ChatLayout } from '#shared/chat/message.ts'
import { type LineReader, type LinesRead, readHeaded } from '#shared/chat/read-headed.ts'
import { readWebHistory } from '#shared/chat/read-web-history.ts'
import { draftOf } from './draft-talk.ts'
import { createClaims } from './log-claims.ts'
import type { CutTalk, LogJob, LogPart } from './log-draft.ts'
import { sidesIn } from './log-sides.ts'

/** Lines that tell what a log is: those are read before the rest. */
export const headLines = mostSurveyed

export interface TextLog {
  readonly layout: ChatLayout
  /** Senders on our side among the first lines. */
  readonly agents: readonly string[]
  readonly areSidesGuessed: boolean
  push(line: string): void
  take(): LogPart
  end(): LogPart
}

/** A log in lines of text, by its first `headLines` lines; null when no line of them begins a message. */
export function openTextLog(head: readonly string[], job: LogJob): TextLog | null {
  const { layout, hasGaps } = surveyLayout(head, job.day !== null)
  if (layout === null) return null
  const sides = sidesIn(head, readerOf(layout, hasGaps, job), job.ours)
  if (!sides) return null
  const reader = readerOf(layout, hasGaps, job)
  const claims = createClaims(sides)
  const part = ({ spoken, unknown }: LinesRead, cuts: () => CutTalk[]): LogPart => {
    const messages = spoken.length
    claims.add(spoken, unknown)
    const talks = cuts().map((cut) => draftOf(cut, layout, job))
    return { talks, messages, ...claims.notes.take() }
  }
  const log: TextLog = {
    layout,
    agents: [...sides.agents],
    areSidesGuessed: sides.isGuessed,
    push: (line) => reader.push(line),
    take: () => part(reader.take(), () => claims.cutter.take()),
    end: () => part(reader.end(), () => claims.end()),
  }
  for (const line of head) log.push(line)
  return log
}

function readerOf(layout: ChatLayout, hasGaps: boolean, { day }: LogJob): LineReader {
  return layout === 'webHistory' ? readWebHistory(day) : readHeaded(layout, hasGaps)
}
