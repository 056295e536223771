import { createOwn } from '#renderer/data/own-view.ts'

interface SampleView {
  /** The draw that is worked on; null: the newest. */
  readonly drawId: string | null
  /** The talk that is judged; null: the first nobody has. */
  readonly logId: string | null
}

export const useSample = createOwn<SampleView>(() => ({ drawId: null, logId: null }))

export function openDraw(drawId: string | null): void {
  useSample.setState({ drawId, logId: null })
}
