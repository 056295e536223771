import { Button, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { LineField } from '#renderer/ui/line-field.tsx'
import { OpenedForm } from '#renderer/ui/opened-form.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { memberLevels } from '#shared/segments/levels.ts'
import { rfmMethods, rfmPeriods, seedRules } from '#shared/segments/rfm.ts'
import { draftOf, rulesOf, type TableColumn, tableColumns } from './rfm-draft.ts'

interface Props {
  readonly kept: Value<'segments.rules'>
  readonly onDone: () => void
}

/** The score table, the levels, and which way of counting is used (R49). */
export function RfmForm({ kept, onDone }: Props) {
  const t = useText()
  const [draft, setDraft] = useState(() => draftOf(kept.rules))

  async function send() {
    const rules = rulesOf(draft)
    return rules
      ? runCommand('segments.saveRules', { expected: kept.version, rules })
      : t('segments.rfm.edit.notNumber')
  }

  function type(column: TableColumn, at: number, text: string): void {
    const cells = draft.cells[column].map((cell, index) => (index === at ? text : cell))
    setDraft({ ...draft, cells: { ...draft.cells, [column]: cells } })
  }

  return (
    <OpenedForm
      domain="segments"
      onSend={send}
      onDone={onDone}
      beside={
        <Button variant="subtle" onClick={() => setDraft(draftOf(seedRules))}>
          {t('segments.rfm.edit.seed')}
        </Button>
      }
    >
      <p className="gt-quiet gt-wide">{t('segments.rfm.edit.help')}</p>
      <div className="gt-wide cu-line">
        <ChoiceRow
          label={t('segments.rfm.edit.method')}
          choices={rfmMethods.map((value) => ({ value, label: t(`segments.rfm.method.${value}`) }))}
          value={draft.method}
          onChoose={(method) => setDraft({ ...draft, method })}
        />
        <ChoiceRow
          label={t('segments.rfm.edit.period')}
          choices={rfmPeriods.map((value) => ({ value, label: t(`segments.rfm.period.${value}`) }))}
          value={draft.period}
          onChoose={(period) => setDraft({ ...draft, period })}
        />
      </div>
      <Table className="gt-wide" withRowBorders={false} verticalSpacing={2}>
        <TableHead
          titles={[t('segments.rfm.edit.score'), ...tableColumns.map((column) => t(`segments.rfm.edit.${column}`))]}
        />
        <Table.Tbody>
          {[5, 4, 3, 2, 1].map((score, at) => (
            <Table.Tr key={score}>
              <Table.Td>{score}</Table.Td>
              {tableColumns.map((column) => (
                <Table.Td key={column}>
                  <TextInput
                    aria-label={t('segments.rfm.edit.of', { what: t(`segments.rfm.edit.${column}`), score })}
                    inputMode="numeric"
                    value={draft.cells[column][at]}
                    onChange={(event) => type(column, at, event.currentTarget.value)}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <div className="gt-wide cu-beside">
        {memberLevels.map((level) => (
          <LineField
            key={level}
            isTitled
            label={t('segments.rfm.edit.levelOf', { level: t(`segments.level.${level}`) })}
            inputMode="numeric"
            value={draft.levels[level]}
            onText={(text) => setDraft({ ...draft, levels: { ...draft.levels, [level]: text } })}
          />
        ))}
      </div>
    </OpenedForm>
  )
}
