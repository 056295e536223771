import { useEffect } from 'react'
import {
  onOpenBuyer,
  openBuyer,
  takeForBuyer,
  takeNextMessage,
  turnBuyer,
} from '#renderer/features/reception/open-buyer.ts'
import { answerPalette, type DeskEnd } from '#renderer/palette/desk-channel.ts'
import { ok } from '#shared/kernel/result.ts'
import { doAct } from './do-act.ts'

/** What the palette, in this window or in its own, asks of the desk. */
export const deskEnd: DeskEnd = {
  buyer: openBuyer,
  onBuyer: onOpenBuyer,
  act: doAct,
  turn: (by) => void turnBuyer(by),
  take: ({ buyerId, script, values, typed }) => takeForBuyer(buyerId, script, values, typed),
  async next() {
    await takeNextMessage()
    return ok(null)
  },
}

/** Answers the palette's window while somebody works here. */
export function useDeskEnd(isActive: boolean): void {
  useEffect(() => (isActive ? answerPalette(deskEnd) : undefined), [isActive])
}
