import { Badge, Button, Table } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useQuery, type Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { type MergeField, relations, type Standing } from '#shared/customers/tie.ts'
import { formatFen } from '#shared/kernel/money.ts'
import { useProblem } from '../use-problem.ts'
import { shownOf } from './shown-field.ts'

type Comparison = Value<'customers.compare'>
type SideName = 'first' | 'second'

export interface Decided {
  readonly as: Standing['as']
  readonly firstId: string
  readonly secondId: string
  readonly one: string
  readonly other: string
  readonly tieVersion: number
}

interface Props {
  readonly firstId: string
  readonly secondId: string
  readonly onDone: (decided: Decided) => void
}

/** Two records side by side: one person field by field, two who belong together, or not the same. */
export function CompareForm({ firstId, secondId, onDone }: Props) {
  const compared = useQuery('customers.compare', { firstId, secondId }).value
  return compared ? <Compared key={`${firstId}${secondId}`} compared={compared} onDone={onDone} /> : null
}

function Compared({ compared, onDone }: { compared: Comparison; onDone: Props['onDone'] }) {
  const t = useText()
  const { problem, run } = useProblem('customers')
  const { first, second, fields, reasons, tieVersion } = compared
  const [front, setFront] = useState<SideName>(first.orderCount >= second.orderCount ? 'first' : 'second')
  const [chosen, setChosen] = useState<Readonly<Partial<Record<MergeField, SideName>>>>({})
  const behind = front === 'first' ? 'second' : 'first'
  const sideOf = ({ field, ...values }: Comparison['fields'][number]): SideName =>
    chosen[field] ?? (values[front] === null ? behind : front)

  async function decide(standing: Standing): Promise<void> {
    const ids = { firstId: first.id, secondId: second.id }
    let version = 0
    const isDone = await run(async () => {
      const answer = await runCommand('customers.tie', { ...ids, expected: tieVersion, standing })
      if (answer.ok) version = answer.value.tieVersion
      return answer
    })
    if (isDone) onDone({ as: standing.as, ...ids, one: first.nick, other: second.nick, tieVersion: version })
  }

  const fromMember = fields.filter((line) => !line.isSame && sideOf(line) === behind).map(({ field }) => field)
  const headId = front === 'first' ? first.id : second.id
  return (
    <section className="cu-compare" aria-label={t('customers.compare')}>
      <p className="cu-told">
        {reasons.map((reason) => (
          <Badge key={reason} variant="light">
            {t(`customers.reason.${reason}`)}
          </Badge>
        ))}
      </p>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={120}>{t('customers.compareFront')}</Table.Th>
            {(['first', 'second'] as const).map((side) => (
              <Table.Th key={side}>
                <SideHead side={compared[side]} isFront={front === side} onFront={() => setFront(side)} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((line) => (
            <Table.Tr key={line.field}>
              <Table.Th>{t(`customers.field.${line.field}`)}</Table.Th>
              {(['first', 'second'] as const).map((side) => (
                <Table.Td key={side}>
                  <FieldChoice
                    line={line}
                    side={side}
                    isChosen={sideOf(line) === side}
                    onChoose={() => setChosen({ ...chosen, [line.field]: side })}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {fields.length === 0 && <p className="gt-quiet">{t('customers.compareNothing')}</p>}
      <p className="gt-quiet">{t('customers.compareHelp')}</p>
      <ProblemLine problem={problem} />
      <Acts
        onMerge={() => void decide({ as: 'merged', headId, fromMember })}
        onDecide={(standing) => void decide(standing)}
      />
    </section>
  )
}

interface ActsProps {
  readonly onMerge: () => void
  readonly onDecide: (standing: Standing) => void
}

function Acts({ onMerge, onDecide }: ActsProps) {
  const t = useText()
  const [relation, setRelation] = useState<(typeof relations)[number]>('household')
  return (
    <>
      <div className="cu-acts">
        <Button onClick={onMerge}>{t('customers.compareMerge')}</Button>
        <Button variant="default" onClick={() => onDecide({ as: 'apart' })}>
          {t('customers.compareApart')}
        </Button>
      </div>
      <div className="cu-acts">
        <Button variant="default" onClick={() => onDecide({ as: 'linked', relation })}>
          {t('customers.compareLink')}
        </Button>
        <ChoiceRow
          label={t('customers.compareRelation')}
          choices={relations.map((value) => ({ value, label: t(`customers.relation.${value}`) }))}
          value={relation}
          onChoose={setRelation}
        />
      </div>
    </>
  )
}

interface HeadProps {
  readonly side: Comparison['first']
  readonly isFront: boolean
  readonly onFront: () => void
}

function SideHead({ side, isFront, onFront }: HeadProps) {
  const t = useText()
  const { platform, nick, orderCount, totalFen, lastOrderOn } = side
  const figures = t('customers.ordersAndTotal', { count: orderCount, total: formatFen(totalFen) })
  return (
    <label className="cu-choice">
      <input type="radio" name="compare-front" checked={isFront} onChange={onFront} />
      <span>
        {t(`shell.platform.${platform}`)} <bdi>{nick}</bdi>
        <br />
        <span className="gt-quiet">{[figures, lastOrderOn].filter(Boolean).join(' · ')}</span>
      </span>
    </label>
  )
}

interface ChoiceProps {
  readonly line: Comparison['fields'][number]
  readonly side: SideName
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function FieldChoice({ line, side, isChosen, onChoose }: ChoiceProps) {
  const t = useText()
  const value = line[side]
  if (value === null) return <span className="gt-quiet">—</span>
  const shown = shownOf(line.field, value, t)
  if (line.isSame) return <span>{side === 'first' ? shown : t('customers.compareSame')}</span>
  const name = [t(`customers.field.${line.field}`), shown, t('customers.compareTake')].join(' ')
  return (
    <label className="cu-choice">
      <input type="radio" name={`compare-${line.field}`} aria-label={name} checked={isChosen} onChange={onChoose} />
      <span>{shown}</span>
    </label>
  )
}
