import type { OpenBuyer } from '#renderer/features/reception/open-buyer.ts'
import type { DeskLine } from './desk-channel.ts'

/** Where the palette is shown, and who does what is chosen in it. */
export interface PaletteHost {
  readonly desk: DeskLine
  /** The buyer open in the window people work in: scripts are for them. */
  readonly buyer: OpenBuyer | null
  /** Something was copied. */
  copied(): void
  close(): void
}
