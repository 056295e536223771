import { useMinute } from '#renderer/data/use-minute.ts'
import { useText } from '#renderer/text/use-text.ts'
import {
  type HandoverItem,
  type HandoverNote,
  type ItemRef,
  itemKey,
  stillToTake,
} from '#shared/handover/handover-note.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import { groupItems, type ItemGroup } from './item-groups.ts'
import { ItemLine } from './item-line.tsx'
import { ItemMarks } from './item-marks.tsx'
import { DispatchLine, NoticeList } from './notice-list.tsx'
import { shortTime } from './short-time.ts'

interface Props {
  readonly note: HandoverNote
  readonly nameOf: (personId: string | null) => string
  /** Ended or changed hands since the note was written. */
  readonly settled?: readonly ItemRef[]
  /** Absent: the note is only read. */
  readonly onTake?: (item: HandoverItem) => void
}

/** The items of a note: what waits, grouped by how near it is, then what was taken, then what stays with its author. */
export function NoteItems({ note, nameOf, settled = [], onTake }: Props) {
  const t = useText()
  // A minute is fine enough for groups; each line's own mark turns at its instant.
  const now = useMinute() * minuteMs
  const { left, done, stayed } = stillToTake(note, settled)
  const taken = note.items.filter(({ takenBy }) => takenBy !== null)
  const kept = note.items.filter(({ droppedBecause }) => droppedBecause !== null)
  return (
    <>
      {groupItems(left, now).map(({ group, items }) => (
        <Group key={group} title={t(groupWords(group, note))} count={items.length} group={group}>
          {items.map((item) => (
            <ItemLine key={itemKey(item)} item={item} mark={<ItemMarks item={item} nameOf={nameOf} />}>
              {onTake && (
                <button
                  type="button"
                  className="ho-take"
                  data-take
                  aria-label={t('handover.page.takeOf', { nick: item.buyerNick })}
                  onClick={() => onTake(item)}
                >
                  {t('handover.page.take')}
                </button>
              )}
            </ItemLine>
          ))}
        </Group>
      ))}
      <DispatchLine due={note.dispatch ?? null} />
      <NoticeList notices={note.notices ?? []} nameOf={nameOf} />
      {stayed.length > 0 && (
        <Group title={t('handover.page.group.stayed')} count={stayed.length}>
          {stayed.map((item) => (
            <ItemLine key={itemKey(item)} item={item} isDone>
              <span className="gt-quiet">{t(`handover.page.stayed.${item.stayed}`)}</span>
            </ItemLine>
          ))}
        </Group>
      )}
      {done.length > 0 && (
        <Group title={t('handover.page.group.settled')} count={done.length}>
          {done.map((item) => (
            <ItemLine key={itemKey(item)} item={item} isDone />
          ))}
        </Group>
      )}
      {taken.length > 0 && (
        <Group title={t('handover.page.group.taken')} count={taken.length}>
          {taken.map((item) => (
            <ItemLine key={itemKey(item)} item={item} isDone>
              <span className="gt-quiet">
                {t('handover.page.takenBy', { name: nameOf(item.takenBy), at: shortTime(item.takenAt ?? now, now) })}
              </span>
            </ItemLine>
          ))}
        </Group>
      )}
      {kept.length > 0 && (
        <Group title={t('handover.page.group.kept', { name: nameOf(note.authorId) })} count={kept.length}>
          {kept.map((item) => (
            <ItemLine key={itemKey(item)} item={item} isDone>
              <span className="ho-reason">{item.droppedBecause}</span>
            </ItemLine>
          ))}
        </Group>
      )}
    </>
  )
}

function groupWords(group: ItemGroup, { toShift }: HandoverNote): string {
  return group === 'tonight' && toShift === 'day' ? 'handover.page.group.today' : `handover.page.group.${group}`
}

interface GroupProps {
  readonly title: string
  readonly count: number
  readonly group?: ItemGroup
  readonly children: React.ReactNode
}

function Group({ title, count, group, children }: GroupProps) {
  return (
    <section className="ho-group" data-group={group} aria-label={title}>
      <h4>
        {title} <span className="gt-quiet">{count}</span>
      </h4>
      <ul className="ho-items">{children}</ul>
    </section>
  )
}
