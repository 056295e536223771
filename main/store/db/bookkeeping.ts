/** Who did what: one row for each command, in the transaction of its operations. Written by apply only. */
export interface Activity {
  /** The command's id: unique, so a retry cannot act twice. */
  readonly id: string
  readonly seq: number
  readonly at: number
  readonly entry: string
  readonly personId: string
  readonly deskId: string
}

/** Bookkeeping of the view itself; never journaled. */
export interface Applied {
  readonly key: 'applied'
  readonly seq: number
  readonly chain: number
  readonly counts: Readonly<Record<string, number>>
}
