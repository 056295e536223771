import { useRef } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { useText } from '#renderer/text/use-text.ts'
import { isComposing } from '#renderer/ui/keys.ts'
import type { BuyerCard as Card } from '#shared/reception/answers.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { AnswerBar } from './answer-bar.tsx'
import { AutoReplyLine } from './auto-reply-line.tsx'
import { BuyerCard } from './buyer-card.tsx'
import { CoachPlace } from './coach/coach-place.tsx'
import { EndingBar } from './ending-bar.tsx'
import { focusSearch } from './focus.ts'
import { NoteLine } from './note-line.tsx'
import { NoteSheet } from './note-sheet.tsx'
import { OrderCheck } from './order-check.tsx'
import { PastePlace } from './paste-place.tsx'
import { changeBuyerView, useBuyerView } from './reception-view.ts'
import { type PickerHandle, ScriptPicker } from './script-picker.tsx'
import { SidePanel } from './side-panel.tsx'
import { StepPanel } from './step-panel.tsx'
import { StepRail } from './step-rail.tsx'
import { TakeOverLine } from './take-over-line.tsx'

interface Props {
  readonly reception: Reception
  readonly card: Card
  readonly agentName: string
  /** Another buyer was chosen and is being read: nothing may be done for this one any more. */
  readonly isLeft: boolean
  /** In the dock the buyer's orders and history open over the scripts. */
  readonly isDock: boolean
}

/**
 * One buyer from top to bottom: who it is, where we are, what to say, what follows (ux 9). Another buyer is an update
 * of what stands there, which is twice as fast as making it anew; what remembers something by itself, or holds text
 * being written, has the buyer's id for its key.
 */
export function ReceptionColumn({ reception, card, agentName, isLeft, isDock }: Props) {
  const t = useText()
  const { id } = reception
  const seat = useSeat()
  const picker = useRef<PickerHandle>(null)
  const { sheet } = useBuyerView(id)
  const isMine = reception.agentId === seat?.person?.id
  const closeSheet = () => changeBuyerView(id, { sheet: null })
  return (
    <section
      className="rc-column"
      data-id={id}
      inert={isLeft}
      aria-label={t('reception.page.with', { nick: reception.buyerNick })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent) || sheet === null) return
        event.stopPropagation()
        closeSheet()
        focusSearch()
      }}
    >
      <BuyerCard
        card={card}
        onDetails={
          isDock && isMine ? () => changeBuyerView(id, { sheet: sheet === 'details' ? null : 'details' }) : null
        }
      />
      {isMine && <PastePlace key={`paste ${id}`} reception={reception} />}
      <StepRail reception={reception} isDisabled={!isMine} />
      {!isMine && <TakeOverLine id={id} agentName={agentName} />}
      {!isMine && isDock && <SidePanel reception={reception} card={card} />}
      {isMine && (
        <>
          <CoachPlace key={`coach ${id}`} reception={reception} card={card} />
          <AutoReplyLine reception={reception} />
          <div className="rc-panel" data-step={reception.step}>
            <StepPanel key={id} reception={reception} card={card} picker={picker} />
          </div>
        </>
      )}
      {sheet === 'details' && isDock && (
        <div className="rc-sheet rc-sheet-tall">
          <SidePanel reception={reception} card={card} />
        </div>
      )}
      {isMine && sheet === 'check' && reception.step !== 'orderConfirmation' && (
        <div className="rc-sheet rc-sheet-tall">
          <OrderCheck key={id} reception={reception} />
        </div>
      )}
      {isMine && <ScriptPicker reception={reception} standing={card.standing} ref={picker} />}
      {isMine && sheet === 'promise' && <NoteSheet key={`sheet ${id}`} reception={reception} />}
      <NoteLine key={`note ${id}`} id={id} hasHint={isMine} />
      {isMine && (
        <>
          <AnswerBar reception={reception} />
          <EndingBar reception={reception} />
        </>
      )}
    </section>
  )
}
