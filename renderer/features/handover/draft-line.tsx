import { useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import type { OpenItem } from '#shared/handover/handover-note.ts'
import { ItemLine, kindWords } from './item-line.tsx'
import { ItemMarks } from './item-marks.tsx'
import { openItemPlace } from './open-place.ts'
import { ParkForm } from './park-form.tsx'

interface Props {
  readonly item: OpenItem
  /** Null: it is handed over. */
  readonly reason: string | null
  readonly isFresh: boolean
  /** At the night's end a buyer in reception cannot wait in a book. */
  readonly mustStay: boolean
  readonly nameOf: (personId: string | null) => string
  readonly onReason: (reason: string | null) => void
}

/** One open thing of the author: it goes over, or stays with a reason in one line. There is no third way. */
export function DraftLine({ item, reason, isFresh, mustStay, nameOf, onReason }: Props) {
  const t = useText()
  const { buyerNick } = item
  const marks = (
    <>
      {isFresh && <span className="ho-fresh">{t('handover.page.fresh')}</span>}
      <ItemMarks item={item} nameOf={nameOf} />
      {item.isParked && <span className="gt-quiet">{t('handover.page.parked')}</span>}
      {reason === null && mustStay && (
        <span className="ho-must-stay" title={t('handover.page.mustStay')}>
          {t('handover.page.mustStayMark')}
        </span>
      )}
      {reason === null && item.needsRemark && (
        <button type="button" className="ho-link ho-must-stay" onClick={() => openItemPlace(item)}>
          {t('handover.page.needsRemarkMark')}
        </button>
      )}
    </>
  )
  return (
    <>
      <ItemLine item={item} mark={marks}>
        <label className="ho-tick">
          <input
            type="checkbox"
            aria-label={t('handover.page.goesOverOf', { nick: buyerNick, kind: t(kindWords(item)) })}
            checked={reason === null}
            onChange={({ currentTarget }) => onReason(currentTarget.checked ? null : '')}
          />
          <span aria-hidden>{t('handover.page.goesOver')}</span>
        </label>
      </ItemLine>
      {reason === null && mustStay && (
        <li className="ho-why">
          <ParkForm item={item} />
        </li>
      )}
      {reason !== null && (
        <li className="ho-why">
          <LineField
            autoFocus={reason === ''}
            label={t('handover.page.whyOf', { nick: buyerNick })}
            placeholder={t('handover.page.why')}
            maxLength={200}
            value={reason}
            error={reason.trim() === ''}
            onText={onReason}
          />
        </li>
      )}
    </>
  )
}
