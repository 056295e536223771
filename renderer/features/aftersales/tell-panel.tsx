import { useText } from '#renderer/text/use-text.ts'
import { LineButton } from '#renderer/ui/line-button.tsx'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { actOn } from './act.ts'
import { ActButton } from './act-button.tsx'

/** What the buyer has a right to know and was not told yet: the case stays open until then. */
export function TellPanel({ view }: { readonly view: TicketView }) {
  const t = useText()
  const open = view.toTell.filter(({ toldAt }) => toldAt === null)
  const mayAdd = view.closedAt === null && view.mayTurn === null
  if (open.length === 0 && !mayAdd) return null
  return (
    <section aria-label={t('aftersales.tell')}>
      <h3>{t('aftersales.tell')}</h3>
      <ul>
        {open.map(({ id, words }) => (
          <li key={id} className="as-line">
            <span className="as-grow">{words}</span>
            <ActButton view={view} act={{ do: 'told', changeId: id }} words={t('aftersales.told')} size="compact-sm" />
          </li>
        ))}
      </ul>
      {mayAdd && (
        <LineButton
          domain="aftersales"
          words={t('aftersales.change')}
          label={t('aftersales.change.words')}
          action={t('aftersales.change.add')}
          onSend={(words) => actOn(view, { do: 'change', words })}
        />
      )}
    </section>
  )
}
