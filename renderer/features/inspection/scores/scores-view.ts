import { createOwn } from '#renderer/data/own-view.ts'

interface ScoresView {
  readonly which: 'all' | 'appeals'
  /** The check that is read; null: the first of the list. */
  readonly checkId: string | null
  readonly days: '30' | '90' | '365'
}

export const useScores = createOwn<ScoresView>(() => ({ which: 'all', checkId: null, days: '90' }))
