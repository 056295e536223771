import { Table } from '@mantine/core'
import { useQuery } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { itemsOf } from '#shared/inspection/score-form.ts'
import { useFormWords } from '../sheet/form-words.ts'
import { pointsOf } from '../sheet/points.ts'
import { useAgreementText } from './agreement-text.ts'

interface Props {
  readonly id: string
  readonly formId: string
}

/** The sheets beside each other; where they differ is marked. */
export function SheetsBeside({ id, formId }: Props) {
  const t = useText()
  const wordOf = useFormWords(formId)
  const agreementText = useAgreementText()
  const compared = useQuery('inspection.calibration', { id }).value
  if (!compared) return null
  const { form, sheets, agreement } = compared
  const mark = (points: number | null | undefined) =>
    points === null ? t('scorecards.missing') : (points?.toString() ?? '–')
  return (
    <section aria-label={t('scorecards.calibration.beside')}>
      <p>{agreementText(agreement)}</p>
      <p className="gt-quiet">{t('scorecards.agreement.method')}</p>
      <Table>
        <TableHead titles={[t('scorecards.forms.item'), ...sheets.map(({ name }) => name)]} />
        <Table.Tbody>
          {itemsOf(form).map((item) => {
            const marks = sheets.map(({ answers }) => mark(answers[item.id]))
            const isSame = new Set(marks).size === 1
            return (
              <Table.Tr key={item.id} className={isSame ? '' : 'qc-differs'}>
                <Table.Td>{isSame ? wordOf(item) : `≠ ${wordOf(item)}`}</Table.Td>
                {sheets.map(({ name }, at) => (
                  <Table.Td key={name}>{marks[at]}</Table.Td>
                ))}
              </Table.Tr>
            )
          })}
          <Table.Tr>
            <Table.Td>{t('scorecards.calibration.total')}</Table.Td>
            {sheets.map(({ name, value }) => (
              <Table.Td key={name}>{pointsOf(value)}</Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </section>
  )
}
