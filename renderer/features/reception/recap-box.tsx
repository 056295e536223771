import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { now } from '#renderer/data/store-client.ts'
import { checkBeforeCopy, putOnClipboard } from '#renderer/outgoing/check-before-copy.ts'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import type { AuditAnswer } from '#shared/reception/answers.ts'
import { momentOfTalk } from '#shared/reception/moment-of-talk.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { focusSearch } from './focus.ts'
import { RecapExtraFields } from './recap-extras.tsx'
import { changeBuyerView, useField } from './reception-view.ts'
import { StepAct } from './step-act.tsx'
import { openMerges } from './unshipped-list.tsx'
import { useAct } from './use-act.ts'
import { walkTo } from './walk.ts'

interface Props {
  readonly reception: Reception
  readonly audit: AuditAnswer
  readonly onConfirmed: () => Promise<void>
  readonly onMerge: (orderNos: readonly string[], because: string | null) => Promise<void>
}

/** What the buyer reads and confirms before anything is sent (R17): copied with one key, confirmed with the next. */
export function RecapBox({ reception, audit, onConfirmed, onMerge }: Props) {
  const t = useText()
  const { id, recap, sealed } = reception
  const act = useAct(id)
  const box = useRef<HTMLTextAreaElement>(null)
  const [edited, setEdited] = useField(id, 'recap')
  const text = edited === '' ? (sealed.recapText ?? audit.recapText) : edited
  useFreshRecap(audit.recapText, () => setEdited(sealed.recapText === null ? '' : audit.recapText))
  const isCopied = recap !== null && sealed.recapText === text.trim()
  const isConfirmed = isCopied && recap?.confirmedAt !== null
  const [merge] = openMerges(audit)
  const next = nextOf({
    isCopied,
    isConfirmed,
    mayMerge: merge !== undefined && merge.conflicts.length === 0,
    isOpen: audit.open.length > 0,
  })

  async function copy(lines = text.trim()): Promise<void> {
    if (lines === '') return box.current?.focus()
    const cleared = await checkBeforeCopy({
      ...{ place: id, receptionId: id, texts: [lines], moment: momentOfTalk(reception, now()) },
      again: ([better = lines]) => copy(better).then(focusSearch),
      reword: (better) => {
        setEdited(better)
        box.current?.focus()
      },
    })
    if (!cleared.ok) return
    if (lines !== text.trim()) setEdited(lines)
    const recorded = await act('reception.recordRecap', { id, text: lines })
    if (!recorded.ok) return
    const put = await putOnClipboard(cleared.value)
    const copied = { kind: 'copied', title: t('reception.page.recap.title') } as const
    changeBuyerView(id, { note: put.ok ? copied : { kind: 'refused', failure: put.failure } })
  }

  async function confirm(): Promise<void> {
    const confirmed = await act('reception.confirmRecap', { id })
    if (confirmed.ok) await onConfirmed()
  }

  async function goOn(): Promise<void> {
    if (next === 'copy') await copy()
    else if (next === 'confirm') await confirm()
    else if (next === 'merge') await onMerge(merge?.orderNos ?? [], null)
    else if (next === 'override') return document.querySelector<HTMLElement>('[data-override]')?.click()
    else {
      const failure = await walkTo(reception, 'orderDispatch')
      changeBuyerView(id, { note: failure ? { kind: 'refused', failure } : null })
    }
    focusSearch()
  }

  return (
    <section className="rc-recap" aria-label={t('reception.page.recap.title')}>
      <Textarea
        ref={box}
        className="rc-growing"
        rows={2}
        maxLength={2_000}
        aria-label={t('reception.page.recap.title')}
        placeholder={t('reception.page.recap.empty')}
        value={text}
        onChange={(event) => setEdited(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !isComposing(event.nativeEvent)) focusSearch()
        }}
      />
      <RecapExtraFields id={id} />
      <div className="rc-panel-row">
        <StepAct id={id} onAct={goOn}>
          {t(`reception.page.recap.${next}`)}
        </StepAct>
        {isCopied && (
          <Button variant="default" onClick={() => void copy().then(focusSearch)}>
            {t('reception.page.recap.again')}
          </Button>
        )}
        {isConfirmed && <span className="gt-quiet">{t('reception.page.recap.confirmed')}</span>}
      </div>
    </section>
  )
}

interface Standing {
  readonly isCopied: boolean
  readonly isConfirmed: boolean
  readonly mayMerge: boolean
  readonly isOpen: boolean
}

/** What the check asks for now, one thing at a time: this is what Alt+Enter does. */
function nextOf({ isCopied, isConfirmed, mayMerge, isOpen }: Standing) {
  if (!isOpen) return 'toDispatch'
  if (!isCopied) return 'copy'
  if (!isConfirmed) return 'confirm'
  return mayMerge ? 'merge' : 'override'
}

/** New orders or agreements make the text anew: what was typed over the old facts no longer holds. */
function useFreshRecap(fromOrders: string, renew: () => void): void {
  const last = useRef(fromOrders)
  useEffect(() => {
    if (last.current === fromOrders) return
    last.current = fromOrders
    renew()
  })
}
