import { useText } from '#renderer/text/use-text.ts'
import { formatInstant } from '#shared/kernel/time.ts'
import { shiftsText } from './note-head.tsx'
import type { Sheet } from './sheet-view.tsx'

/** Whose sheet it is, both names with times, and what every shift has to know. */
export function SheetHead({ sheet }: { readonly sheet: Sheet }) {
  const t = useText()
  const { shop, on, author, writtenAt, ackBy, ackAt, text, notices, dispatch } = sheet
  const line = '________________'
  return (
    <header>
      <h1>{t('handover.sheet.title')}</h1>
      <p className="ho-sheet-line">
        <span>{shop}</span>
        <span>{on}</span>
        <span>{shiftsText(sheet, t)}</span>
      </p>
      <p className="ho-sheet-line">
        <span>{t('handover.sheet.author', { name: author, at: formatInstant(writtenAt).slice(0, 16) })}</span>
        <span>
          {ackBy === null || ackAt === null
            ? t('handover.sheet.toSign', { line })
            : t('handover.sheet.signed', { name: ackBy, at: formatInstant(ackAt).slice(0, 16) })}
        </span>
      </p>
      {dispatch && (
        <p>
          {t('handover.page.dispatch', { count: dispatch.count, until: formatInstant(dispatch.until).slice(5, 16) })}
        </p>
      )}
      {notices.length > 0 && (
        <>
          <h2>{t('handover.page.group.notices')}</h2>
          <ul>
            {notices.map((notice) => (
              <li key={`${notice.kind}${notice.text}`}>
                {t(`handover.notice.${notice.kind}`)} · {notice.text}
              </li>
            ))}
          </ul>
        </>
      )}
      {text !== '' && (
        <>
          <h2>{t('handover.page.freeText')}</h2>
          <p className="ho-sheet-text">{text}</p>
        </>
      )}
    </header>
  )
}
