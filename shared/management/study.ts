import { type InferOutput, object, string } from 'valibot'
import { rowStamps } from '#shared/kernel/row.ts'
import { count, day } from '#shared/kernel/schema.ts'

/** 自我学习 (R70; domain 2.36): blank time to think and read. Seen by whoever wrote it, by nobody else. */
export const studyLog = object({
  ...rowStamps,
  personId: string(),
  on: day,
  minutes: count,
  topic: string(),
  takeaway: string(),
})
export type StudyLog = InferOutput<typeof studyLog>

export const mostMinutesADay = 720
