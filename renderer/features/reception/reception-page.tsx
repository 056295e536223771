import { useEffect, useMemo } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useLayout } from '#renderer/shell/layout.ts'
import { useNavigation } from '#renderer/shell/navigation.ts'
import { usePainted } from '#renderer/shell/painted.ts'
import { useText } from '#renderer/text/use-text.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import type { QueueRow } from '#shared/reception/answers.ts'
import { EmptyStart } from './empty-start.tsx'
import { EndedLine } from './ended-line.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { usePaste } from './paste-view.ts'
import { QueuePanel } from './queue-panel.tsx'
import { ReceptionColumn } from './reception-column.tsx'
import { useReceptionKeys } from './reception-keys.ts'
import { leaveReception, openReception, useReceptionView } from './reception-view.ts'
import { SidePanel } from './side-panel.tsx'
import { StartForm } from './start-form.tsx'
import { nextAfter } from './waiting-order.ts'
import './reception.css'
import './queue.css'
import './buyer-card.css'
import './step-rail.css'
import './scripts.css'
import './order-check.css'
import './story.css'

const nobody: readonly QueueRow[] = []

/** Reception 接待: everything about the buyers in the chat window beside us, in one column (R08, R09). */
export default function ReceptionPage() {
  const t = useText()
  const layout = useLayout((state) => state.layout)
  const scope = useReceptionView((state) => state.scope)
  const ended = useReceptionView((state) => state.ended)
  const isStarting = useReceptionView((state) => state.isStarting)
  const queue = useLast(useQuery('reception.queue', { scope }).value)
  const followUps = useLast(useQuery('reception.followUps', { scope }).value) ?? []
  const rows = queue?.rows ?? nobody
  const isPasting = usePaste((state) => state.pasted !== null)
  useAskedReception()
  const shown = useShownReception(rows)
  useReceptionKeys(rows)
  usePainted(queue !== undefined)
  // A nick typed at once after Ctrl+N has its line before the queue is read.
  if (!queue) {
    return (
      <div className="rc" aria-busy="true">
        {isStarting && <StartForm />}
      </div>
    )
  }
  const isEmpty = rows.length === 0 && followUps.length === 0 && scope === 'mine' && !shown
  return (
    <>
      {isEmpty ? (
        <EmptyStart />
      ) : (
        // A buyer taken over from a paste of several is opened behind the dialog: that must not take the focus from it.
        <div className="rc" data-layout={layout} inert={isPasting}>
          <QueuePanel rows={rows} total={queue.total} followUps={followUps} />
          {shown ? (
            <>
              <ReceptionColumn {...shown} isDock={layout === 'dock'} />
              {layout === 'workbench' && <SidePanel reception={shown.reception} card={shown.card} />}
            </>
          ) : (
            <div className="rc-idle">
              {ended && <EndedLine ended={ended} />}
              <p>{t('reception.page.idle')}</p>
            </div>
          )}
        </div>
      )}
      <PasteDialog />
    </>
  )
}

/** A link led here: its reception is opened, once, if it is still open. */
function useAskedReception(): void {
  const asked = useNavigation((state) => state.id)
  const found = useQuery('reception.get', asked === null ? null : { id: asked }).value
  const openId = found?.closedAt === null ? found.id : null
  useEffect(() => {
    if (openId !== null) openReception(openId)
  }, [openId])
}

/** The open buyer. While the next one is read the last one stays, so that switching never flashes. */
function useShownReception(rows: readonly QueueRow[]) {
  const openId = useReceptionView((state) => state.openId)
  const asked = openId === null ? null : { id: openId }
  const reception = useQuery('reception.get', asked)
  const card = useQuery('reception.card', asked)
  const isUnknown = reception.failure?.code === 'reception_not_found'
  const isGone = isUnknown || (reception.value !== undefined && reception.value.closedAt !== null)
  const leftId = useReceptionView((state) => state.leftId)
  const next = nextAfter(rows, isGone ? openId : leftId)
  useEffect(() => {
    if (isGone && openId !== null) leaveReception(openId, next)
    else if (openId === null && next !== null) useReceptionView.setState({ openId: next })
  }, [isGone, openId, next])
  const read = useMemo(
    () => (reception.value && card.value && !isGone ? { reception: reception.value, card: card.value } : undefined),
    [reception.value, card.value, isGone],
  )
  const last = useLast(read)
  if (openId === null || !last) return null
  const agentName = rows.find(({ id }) => id === last.reception.id)?.agentName ?? ''
  return { ...last, agentName, isLeft: last.reception.id !== openId }
}
