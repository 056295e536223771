interface Moment {
  /** Buyers who wait for a word now. */
  readonly waiting: number
  /** The shop's threshold, 3 to 5. */
  readonly loadReplyFrom: number
  /** This buyer has not been answered by anybody yet. */
  readonly isNew: boolean
  readonly hasOpenObjection: boolean
}

/**
 * What to do about the console's automatic reply for one buyer (R10; domain 2.5 step 4, 2.6). A doubt is answered by a
 * person: while one is open the reply is off, however many wait.
 */
export function autoReplyAdvice({ waiting, loadReplyFrom, isNew, hasOpenObjection }: Moment): 'on' | 'off' | null {
  if (hasOpenObjection) return 'off'
  return isNew && waiting >= loadReplyFrom ? 'on' : null
}
