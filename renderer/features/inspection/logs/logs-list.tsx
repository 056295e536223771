import { Text } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { moveByArrows } from '#renderer/ui/arrow-rows.ts'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import { LogRow } from './log-row.tsx'
import { LogsFilter } from './logs-filter.tsx'
import { useLogs } from './logs-view.ts'
import { OpenedLog } from './opened-log.tsx'

/** Talks of a day in order of time, or of one buyer, and the one that is read. */
export function LogsList() {
  const t = useText()
  const { day, buyerNick, platform, account, opened } = useLogs()
  const nick = buyerNick.trim() === '' ? null : buyerNick.trim()
  const asked = { day, platform, account, buyerNick: nick }
  const pages = usePages(JSON.stringify(asked))
  const value = useLast(useQuery('inspection.logs', { ...asked, after: pages.after }).value)
  if (!value) return null
  if (value.day === null && nick === null && day === null) {
    return (
      <div className="lg-empty">
        <Text fw={600}>{t('inspection.logs.none')}</Text>
        <Text className="gt-quiet">{t('inspection.logs.known')}</Text>
      </div>
    )
  }
  return (
    <div className="lg-list">
      <section className="lg-left" aria-label={t('inspection.logs.view.list')} onKeyDown={moveByArrows}>
        <LogsFilter shownDay={value.day} />
        <div className="lg-rows">
          {value.rows.map((row) => (
            <LogRow key={row.id} log={row} isOpen={row.id === opened} hasDay={nick !== null} />
          ))}
          {value.rows.length === 0 && <Text className="gt-pad gt-quiet">{t('inspection.logs.noneFound')}</Text>}
        </div>
        <Pager pages={pages} next={value.next} />
      </section>
      {opened === null ? (
        <Text className="gt-pad gt-quiet">{t('inspection.logs.choose')}</Text>
      ) : (
        <OpenedLog key={opened} id={opened} />
      )}
    </div>
  )
}
