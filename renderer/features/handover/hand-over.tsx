import { Button } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { leaveSeat } from '#renderer/data/leave-seat.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { onCtrlEnter } from '#renderer/ui/enter-keys.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { itemKey } from '#shared/handover/handover-note.ts'
import { mustStay } from '#shared/handover/write-note.ts'
import { shifts } from '#shared/roster/shift.ts'
import { DraftGroup } from './draft-group.tsx'
import { shiftsText } from './note-head.tsx'
import { useWritingNote } from './use-writing-note.ts'

interface Props {
  readonly draft: Value<'handover.draft'>
  readonly personName: string
  readonly nameOf: (personId: string | null) => string
}

/** 交班: everything the person has open, what the next shift should know, and the signature. */
export function HandOver({ draft, personName, nameOf }: Props) {
  const t = useText()
  const note = useWritingNote(draft)
  const { items } = draft
  const going = items.filter((item) => note.reasonOf(itemKey(item)) === null)
  const stays = going.filter((item) => mustStay(item, note.fromShift)).length
  const mine = items.filter(({ ownerId }) => ownerId === undefined)
  const unwatched = items.filter(({ ownerId }) => ownerId !== undefined)
  const bare = going.filter(({ needsRemark }) => needsRemark).length
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
      <DraftGroup title={t('handover.page.mine')} items={mine} note={note} nameOf={nameOf}>
        {stays > 0 && <p className="ho-must-stay">{t('handover.page.mustStay')}</p>}
        {bare > 0 && <p className="ho-must-stay">{t('handover.page.needsRemark', { count: bare })}</p>}
        {mine.length === 0 && <p className="ho-none gt-quiet">{t('handover.page.nothingOpen')}</p>}
      </DraftGroup>
      {unwatched.length > 0 && (
        <DraftGroup title={t('handover.page.group.unwatched')} items={unwatched} note={note} nameOf={nameOf}>
          <p className="gt-quiet">{t('handover.page.unwatchedHelp')}</p>
        </DraftGroup>
      )}
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
        {note.isSigned ? (
          // The next Enter clears the seat for whoever comes.
          <Button type="button" ref={focusAtOnce} onClick={() => void leaveSeat('staff.signOut')}>
            {t('handover.page.leaveNow')}
          </Button>
        ) : (
          <Button type="submit">{t('handover.page.signOver')}</Button>
        )}
      </div>
    </form>
  )
}

function focusAtOnce(button: HTMLButtonElement | null): void {
  button?.focus()
}
