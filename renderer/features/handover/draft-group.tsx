import type { ReactNode } from 'react'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { itemKey, type OpenItem } from '#shared/handover/handover-note.ts'
import { mustStay } from '#shared/handover/write-note.ts'
import { DraftLine } from './draft-line.tsx'
import type { WritingNote } from './use-writing-note.ts'

interface Props {
  readonly title: string
  readonly items: readonly OpenItem[]
  readonly note: WritingNote
  readonly nameOf: (personId: string | null) => string
  readonly children: ReactNode
}

export function DraftGroup({ title, items, note, nameOf, children }: Props) {
  return (
    <section className="ho-group" aria-label={title}>
      <h4>
        {title} <span className="gt-quiet">{items.length}</span>
      </h4>
      {children}
      {items.length > 0 && (
        <ul className="ho-items" onKeyDown={moveByArrows}>
          {items.map((item) => (
            <DraftLine
              key={itemKey(item)}
              item={item}
              reason={note.reasonOf(itemKey(item))}
              isFresh={note.isFresh(itemKey(item))}
              mustStay={mustStay(item, note.fromShift)}
              nameOf={nameOf}
              onReason={(reason) => note.setReason(itemKey(item), reason)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
