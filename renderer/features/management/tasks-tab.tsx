import { useState } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { Pager, usePages } from '#renderer/ui/pager.tsx'
import { useLast } from '#renderer/ui/use-last.ts'
import type { TaskLine } from '#shared/management/task-entries.ts'
import { openTaskSource } from './management-view.ts'
import { useMetricName } from './metric-name.ts'
import { TaskRow } from './task-row.tsx'

const lists = ['mine', 'all', 'done'] as const

/** 落实 (R75 to R77): what one has to do, whatever it follows from; who leads sees everybody's. */
export function TasksTab({ isLead }: { readonly isLead: boolean }) {
  const t = useText()
  const [which, setWhich] = useState<(typeof lists)[number]>(isLead ? 'all' : 'mine')
  const pages = usePages(which)
  const page = useLast(useQuery('management.tasks', { which, after: pages.after }).value)
  const shown = lists.filter((one) => isLead || one !== 'all')
  return (
    <div className="mg-page">
      <ChoiceRow
        label={t('management.tasks.which')}
        choices={shown.map((value) => ({ value, label: t(`management.tasks.${value}`) }))}
        value={which}
        onChoose={setWhich}
      />
      {page?.rows.length === 0 && <p className="gt-quiet">{t(`management.tasks.empty.${which}`)}</p>}
      <ul className="mg-list">
        {(page?.rows ?? []).map((task) => (
          <TaskRow key={task.id} task={task} mayChange={isLead} beside={<From task={task} />} />
        ))}
      </ul>
      <Pager pages={pages} next={page?.next} />
    </div>
  )
}

function From({ task }: { readonly task: TaskLine }) {
  const t = useText()
  const metricName = useMetricName()
  const title = task.ofKind === 'project' ? metricName(task.ofTitle) : task.ofTitle
  return (
    <button type="button" className="mg-link" onClick={() => openTaskSource(task)}>
      {t(`management.task.of.${task.ofKind}`, { title })}
    </button>
  )
}
