import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { OpenItem } from '#shared/handover/handover-note.ts'
import { shifts } from '#shared/roster/shift.ts'
import { DraftLine } from './draft-line.tsx'
import { itemKey } from './item-groups.ts'
import { shiftsText } from './note-head.tsx'
import { useWritingNote } from './use-writing-note.ts'

interface Props {
  readonly draft: Value<'handover.draft'>
  readonly personName: string
}

/** 交班: everything the person has open, what the next shift should know, and the signature. */
export function HandOver({ draft, personName }: Props) {
  const t = useText()
  const note = useWritingNote(draft)
  const { items } = draft
  const mustStay = (item: OpenItem) => note.fromShift === 'night' && item.kind === 'reception'
  const isRefused = items.some((item) => mustStay(item) && note.reasonOf(itemKey(item)) === null)
  return (
    <form
      className="ho-draft"
      onKeyDown={onCtrlEnter(() => void note.sign())}
      onSubmit={(event) => {
        event.preventDefault()
        void note.sign()
      }}
    >
      <div className="ho-draft-top">
        <ChoiceRow
          label={t('handover.page.shifts')}
          value={note.fromShift}
          onChoose={note.setFromShift}
          choices={shifts.map((fromShift) => ({
            value: fromShift,
            label: shiftsText({ fromShift, toShift: fromShift === 'day' ? 'night' : 'day' }, t),
          }))}
        />
        <span className="gt-quiet">{draft.on}</span>
      </div>
      <section className="ho-group" aria-label={t('handover.page.mine')}>
        <h4>
          {t('handover.page.mine')} <span className="gt-quiet">{items.length}</span>
        </h4>
        {isRefused && <p className="ho-must-stay">{t('handover.page.mustStay')}</p>}
        {items.length === 0 ? (
          <p className="ho-none gt-quiet">{t('handover.page.nothingOpen')}</p>
        ) : (
          <ul className="ho-items" onKeyDown={moveByArrows}>
            {items.map((item) => (
              <DraftLine
                key={itemKey(item)}
                item={item}
                reason={note.reasonOf(itemKey(item))}
                isFresh={note.isFresh(itemKey(item))}
                mustStay={mustStay(item)}
                onReason={(reason) => note.setReason(itemKey(item), reason)}
              />
            ))}
          </ul>
        )}
      </section>
      <TextField
        isTitled
        label={t('handover.page.freeText')}
        description={t('handover.page.freeHelp')}
        minRows={3}
        maxRows={12}
        maxLength={4_000}
        value={note.text}
        onText={note.setText}
      />
      <div className="ho-draft-foot">
        {note.freshCount > 0 && (
          <p className="ho-fresh-line ho-foot-line" role="status">
            {t('handover.page.freshCount', { count: note.freshCount })}
          </p>
        )}
        <ProblemLine className="ho-foot-line" problem={note.problem} />
        {note.isSigned && (
          <p className="ho-done ho-foot-line" role="status">
            <IconChecks size={15} aria-hidden />
            {t('handover.page.handedOver')}
          </p>
        )}
        <span className="gt-quiet">{t('handover.page.signedAs', { name: personName })}</span>
        <Button type="submit">{t('handover.page.signOver')}</Button>
      </div>
    </form>
  )
}
