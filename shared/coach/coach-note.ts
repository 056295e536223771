import { array, type InferOutput, nullable, object, picklist, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { instant } from '#shared/kernel/schema.ts'

/** 封闭式 / 开放式 (domain 2.9). */
export const questionKind = picklist(['open', 'closed'])

/** 买家心理, five: the agent says which one shows; the program never guesses (R16; domain 2.9). */
export const cues = ['fear', 'comparison', 'curiosity', 'selfRegard', 'calculation'] as const
export const cue = picklist(cues)
export type Cue = (typeof cues)[number]

/** 综合技巧, four: with what the final push was given (domain 2.9). */
export const techniques = ['digForNeeds', 'compliment', 'crossSell', 'vipHandling'] as const
export const technique = picklist(techniques)

/** What the coach did in one reception; same id as the reception. Nothing the buyer said stands here. */
export const coachNote = object({
  ...rowStamps,
  questions: array(object({ question: string(), kind: questionKind, at: instant })),
  cues: array(object({ cue, at: instant })),
  /** 临门一推: at the last moment, once. */
  push: nullable(object({ technique, at: instant })),
})
export type CoachNote = InferOutput<typeof coachNote>
