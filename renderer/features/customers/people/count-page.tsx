import type { ReactNode } from 'react'
import './people-list.css'

interface Props {
  readonly children: ReactNode
  /** The customers behind a figure, while one is open. */
  readonly beside?: ReactNode
}

/** A page that counts people: its sections, and beside them the people one has opened. */
export function CountPage({ children, beside }: Props) {
  return (
    <div className="cu-count">
      <div className="cu-sections">{children}</div>
      {beside}
    </div>
  )
}
