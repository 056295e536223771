import { useEffect, useRef } from 'react'
import { may, useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { showTab } from '#renderer/features/handover/handover-view.ts'
import { leads } from '#shared/kernel/role.ts'
import { goTo, useNavigation } from './navigation.ts'

/** Where a shift ends: what is open, the signature, and then the seat for whoever comes. */
export function endShift(): void {
  showTab('book')
  goTo('handover')
}

/** Who signs in and has colleagues' notes waiting begins with them, once (R03); who leads has other things to see to. */
export function useNotesFirst(): void {
  const seat = useSeat()
  const isLead = may(seat, leads)
  const notes = useQuery('handover.waiting', isLead ? null : {}).value
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || notes === undefined) return
    isDone.current = true
    const { page, id } = useNavigation.getState()
    const isAtStart = page === 'reception' && id === null
    if (isAtStart && notes.some(({ note }) => note.authorId !== seat?.person?.id)) endShift()
  }, [notes, seat])
}
