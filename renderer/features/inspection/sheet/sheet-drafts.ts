import { createOwn } from '#renderer/data/own-view.ts'
import type { NewFinding } from '#shared/inspection/check-entries.ts'
import type { Answers } from '#shared/inspection/score.ts'

/** A sheet as it is being filled: kept until it is given, whatever else is looked at. */
export interface Draft {
  readonly answers: Answers
  readonly comments: readonly { readonly line: number; readonly text: string }[]
  readonly findings: readonly NewFinding[]
}

export const emptyDraft: Draft = { answers: {}, comments: [], findings: [] }

interface Drafts {
  readonly sheets: Readonly<Record<string, Draft>>
}

export const useDrafts = createOwn<Drafts>(() => ({ sheets: {} }))

/** Which talk is judged, and for what. */
export interface SheetOf {
  readonly logId: string
  readonly drawId: string | null
  readonly calibrationId: string | null
}

export function sheetKey({ logId, drawId, calibrationId }: SheetOf, formId: string): string {
  return [logId, drawId, calibrationId, formId].join(' ')
}

export function changeDraft(key: string, change: (draft: Draft) => Partial<Draft>): void {
  useDrafts.setState(({ sheets }) => {
    const draft = sheets[key] ?? emptyDraft
    return { sheets: { ...sheets, [key]: { ...draft, ...change(draft) } } }
  })
}

export function dropDraft(key: string): void {
  useDrafts.setState(({ sheets }) => {
    const { [key]: _given, ...others } = sheets
    return { sheets: others }
  })
}
