import { type PointerEvent, useEffect, useState } from 'react'
import type { Duty } from '#shared/roster/rota-rows.ts'
import type { Planned } from './use-rota-edit.ts'

interface Drag {
  readonly duty: Duty | null
  readonly days: readonly Planned[]
}

/** A day drawn over others with the mouse goes to all of them. */
export function useRotaDrag(plan: (days: readonly Planned[]) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)

  useEffect(() => {
    if (!drag) return
    const end = () => {
      if (drag.days.length > 1) plan(drag.days)
      setDrag(null)
    }
    window.addEventListener('pointerup', end)
    return () => window.removeEventListener('pointerup', end)
  }, [drag, plan])

  const isDrawn = ({ personId, on }: Planned) =>
    drag !== null && drag.days.length > 1 && drag.days.some((one) => one.personId === personId && one.on === on)

  const handlersOf = (day: Planned) => ({
    onPointerDown: ({ button }: PointerEvent) => {
      if (button === 0) setDrag({ duty: day.duty, days: [day] })
    },
    onPointerEnter: () => {
      if (drag && !drag.days.some((one) => one.personId === day.personId && one.on === day.on)) {
        setDrag({ ...drag, days: [...drag.days, { ...day, duty: drag.duty }] })
      }
    },
  })
  return { isDrawn, handlersOf }
}
