import { createOwn } from '#renderer/data/own-view.ts'
import type { Placed, Verdict } from '#shared/norms/verdict.ts'

/** A copy that waits for the person: reworded, pressed once more, or given a reason. */
export interface HeldCopy {
  readonly texts: readonly string[]
  readonly found: readonly Placed[]
  readonly verdict: Exclude<Verdict, 'free'>
  /** The reason given for passing a warning of trade safety. */
  readonly reason: string | null
  /** `performance.now()`: a bouncing key is no second press. */
  readonly since: number
  /** Does what the press did once more, with these texts. */
  readonly again: (texts: readonly string[]) => unknown
  /** Lets the person change a text; `at` is where it was found. Absent where nothing can be typed. */
  readonly reword?: (text: string, at: { readonly start: number; readonly end: number } | null) => void
}

/** What is held, by place: a reception, a follow-up, the palette. */
export const useHeldCopies = createOwn<Readonly<Record<string, HeldCopy>>>(() => ({}))

export function holdCopy(place: string, held: HeldCopy): void {
  useHeldCopies.setState({ [place]: held })
}

export function heldCopy(place: string): HeldCopy | undefined {
  return useHeldCopies.getState()[place]
}

/** Nothing waits here any more: copied, or given up. */
export function dropHeld(place: string): void {
  useHeldCopies.setState(({ [place]: _gone, ...rest }) => rest, true)
}
