import { MultiSelect, TagsInput } from '@mantine/core'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { useProblem } from './use-problem.ts'

/** Groups and tags a customer is put into by hand (R52); those with a rule follow the orders by themselves. */
export function CustomerMarks({ card }: { card: Value<'customers.get'> }) {
  const t = useText()
  const { id: customerId, version: expected } = card
  const lines = useQuery('segments.list', {}).value ?? []
  const groups = useQuery('segments.groupsOf', { customerId }).value ?? []
  const { problem, run } = useProblem('segments')
  const manual = lines.filter(({ kind, rule }) => kind === 'group' && rule === null)
  const known = lines.filter(({ kind, rule }) => kind === 'tag' && rule === null).map(({ name }) => name)
  const tags = card.tags.map(({ tag }) => tag)
  return (
    <div className="gt-customers-marks">
      <MultiSelect
        label={t('segments.groups.own')}
        placeholder={manual.length === 0 ? t('segments.groups.ownEmpty') : ''}
        disabled={manual.length === 0}
        data={manual.map(({ id, name }) => ({ value: id, label: name }))}
        value={groups}
        onChange={(segmentIds) => void run(() => runCommand('segments.setGroups', { customerId, segmentIds }))}
      />
      <TagsInput
        label={t('customers.tags')}
        data={known.filter((name) => !tags.includes(name))}
        maxTags={20}
        value={tags}
        onChange={(next) =>
          void run(() => runCommand('customers.setTags', { id: customerId, expected, tags: next.map(shortened) }))
        }
      />
      <ProblemLine problem={problem} />
    </div>
  )
}

const mostLetters = 20

function shortened(tag: string): string {
  return tag.trim().slice(0, mostLetters)
}
