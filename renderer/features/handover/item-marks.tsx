import { useText } from '#renderer/text/use-text.ts'
import { carriedTooOften } from '#shared/handover/carried.ts'
import type { OpenItem } from '#shared/handover/handover-note.ts'

interface Props {
  readonly item: OpenItem
  readonly nameOf: (personId: string | null) => string
}

/** How often it was handed over, and whose it is when it is not the author's. */
export function ItemMarks({ item: { times = 1, ownerId }, nameOf }: Props) {
  const t = useText()
  return (
    <>
      {times > 1 && (
        <span className="ho-tag" data-often={times >= carriedTooOften || undefined}>
          {t('handover.page.times', { count: times })}
        </span>
      )}
      {ownerId !== undefined && (
        <span className="gt-quiet">{t('handover.page.ownedBy', { name: nameOf(ownerId) })}</span>
      )}
    </>
  )
}
