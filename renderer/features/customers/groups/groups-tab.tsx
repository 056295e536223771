import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import type { PeopleFilter } from '#shared/segments/people-filter.ts'
import { CountPage } from '../people/count-page.tsx'
import { PeopleList } from '../people/people-list.tsx'
import { GroupForm } from './group-form.tsx'
import { GroupRow } from './group-row.tsx'
import { RiskSection } from './risk-section.tsx'
import './groups.css'

type Line = Value<'segments.list'>[number]

/** Groups and tags 分组 (R52), and who a supervisor handles (R53). */
export function GroupsTab() {
  const t = useText()
  const lines = useQuery('segments.list', {}).value
  const counts = useQuery('segments.overview', {}).value?.segments
  /** `new`, or the id of the one that is changed. */
  const [edited, edit] = useState<string | null>(null)
  const [opened, open] = useState<{ readonly of: PeopleFilter; readonly title: string } | null>(null)
  const change = (id: string | null) => {
    edit(id)
    open(null)
  }
  const form = (line: Line | null) => (
    <GroupForm
      line={line}
      onTry={(rule) => open({ of: { by: 'rule', rule }, title: t('segments.groups.try') })}
      onDone={() => change(null)}
    />
  )
  return (
    <CountPage beside={opened && <PeopleList of={opened.of} title={opened.title} onClose={() => open(null)} />}>
      <section className="cu-section">
        <div className="cu-line">
          <h2>{t('segments.groups')}</h2>
          <span className="gt-quiet">{t('segments.groups.help')}</span>
          <span className="gt-spread" />
          <Button onClick={() => change('new')}>{t('segments.groups.new')}</Button>
        </div>
        {edited === 'new' && form(null)}
        {lines?.length === 0 && <p className="gt-quiet">{t('segments.groups.empty')}</p>}
        <ul className="cu-groups">
          {lines?.map((line) => (
            <li key={line.id}>
              {edited === line.id ? (
                form(line)
              ) : (
                <GroupRow
                  line={line}
                  count={counts?.find(({ id }) => id === line.id)?.count ?? null}
                  onOpen={() => open({ of: { by: 'segment', id: line.id }, title: line.name })}
                  onEdit={() => change(line.id)}
                  onRemoved={() => open(null)}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
      <RiskSection />
    </CountPage>
  )
}
