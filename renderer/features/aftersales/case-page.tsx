import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { DueMark } from '#renderer/ui/due-mark.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { TicketView } from '#shared/aftersales/contract.ts'
import { ActButton } from './act-button.tsx'
import { openCase } from './cases-view.ts'
import { CloseForm } from './close-form.tsx'
import { DeadlinePanel } from './deadline-panel.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { HandOn } from './hand-on.tsx'
import { NextPanel } from './next-panel.tsx'
import { Story } from './story.tsx'
import { Summary } from './summary.tsx'
import { TellPanel } from './tell-panel.tsx'

/** One case: on the left its story, on the right what is next, what runs out, what is proved (ux: ticket page). */
export function CasePage({ id }: { readonly id: string }) {
  const t = useText()
  const failureText = useFailureText('aftersales')
  const { value, failure } = useQuery('aftersales.get', { id })
  const view = useLast(value)
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isTyping(event.target)) openCase(null)
    }
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [])
  const page = useRef<HTMLDivElement>(null)
  // What had the focus is gone with what was done: hands go on at the next step.
  const version = view?.version
  useEffect(() => {
    if (version !== undefined && document.activeElement === document.body) nextField(page.current)?.focus()
  }, [version])
  return (
    <div ref={page} className="as-case" aria-busy={!view && !failure}>
      <div className="as-line as-case-head">
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowLeft size={14} />}
          onClick={() => openCase(null)}
        >
          {t('aftersales.back')}
        </Button>
        {view && <Head view={view} />}
      </div>
      {failure && <p className="as-pad">{failureText(failure)}</p>}
      {view && (
        <div className="as-case-body">
          <div className="as-column">
            <Summary view={view} />
            <Story view={view} />
          </div>
          <aside className="as-column" aria-label={t('aftersales.work')}>
            {view.mayTurn !== null && (
              <p className="gt-quiet">{t(`aftersales.failure.${view.mayTurn}`, { level: view.level })}</p>
            )}
            {view.closedAt === null && <NextPanel view={view} />}
            <TellPanel view={view} />
            <DeadlinePanel view={view} />
            <EvidencePanel view={view} />
            {view.closedAt === null && <HandOn view={view} />}
            <CloseForm view={view} />
          </aside>
        </div>
      )}
    </div>
  )
}

/** Esc in a field leaves the field's own things first; the next step's, where hands are from the start, has none yet. */
function isTyping(target: EventTarget | null): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField && (target.value !== '' || target.closest('.as-do') === null)
}

/** Where the next step is told of or done; where there is none, the way back. */
function nextField(page: HTMLElement | null): HTMLElement | null {
  const places = ['.as-do :is(input:not([type=radio]), textarea)', '.as-do [type=submit]', '.as-case-head button']
  return places.reduce<HTMLElement | null>((found, place) => found ?? page?.querySelector(place) ?? null, null)
}

function Head({ view }: { readonly view: TicketView }) {
  const t = useText()
  const { buyerNick, customerId, platform, kind, orderId, orderNo, title, level, ownerName, due, closedAt, takers } =
    view
  const isMineToTake = closedAt === null && view.mayTurn === 'not_yours' && takers.length > 0
  return (
    <>
      <h2>
        <Button
          size="compact-md"
          variant="subtle"
          disabled={customerId === ''}
          onClick={() => goTo('customers', customerId, { platform, nick: buyerNick })}
        >
          {buyerNick || t('aftersales.noBuyer')}
        </Button>
      </h2>
      <span>
        {t(`aftersales.kind.${kind}`)} · {t(`shell.platform.${platform}`)}
      </span>
      {orderNo !== null && (
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={orderId === null}
          title={orderId === null ? t('aftersales.orderUnknown') : title}
          onClick={() => goTo('orders', orderId)}
        >
          {orderNo}
        </Button>
      )}
      <span className="gt-quiet gt-cut">{title}</span>
      <span className="gt-spread" />
      {due && <DueMark dueAt={due.dueAt} />}
      {closedAt !== null && <strong>{t('aftersales.closed')}</strong>}
      <span className="as-level">{t(`aftersales.level.${level}`)}</span>
      <span>{t('aftersales.ownedBy', { name: ownerName })}</span>
      {isMineToTake && <ActButton view={view} act={{ do: 'take' }} words={t('aftersales.take')} size="compact-sm" />}
    </>
  )
}
