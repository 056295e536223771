import { Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { type LogField, logFields, neededLogFields } from '#shared/inspection/log-columns.ts'
import { sayOfFiles } from './import-acts.ts'
import type { Look } from './logs-view.ts'

type UnknownTable = NonNullable<Look['table']>

/** Which column is what, with samples: for tables nobody named yet. What is said here is remembered. */
export function ColumnsForm({ table: { fileName, header, samples, guess } }: { readonly table: UnknownTable }) {
  const t = useText()
  const [columns, setColumns] = useState(guess)
  const isReady = neededLogFields.every((field) => columns[field] !== undefined)
  const data = header.map((name, at) => ({
    value: String(at),
    label: name || t('inspection.logs.unnamed', { place: at + 1 }),
  }))
  const sampleOf = (field: LogField) => {
    const at = columns[field]
    const found = at === undefined ? undefined : samples.map((cells) => cells[at] ?? '').find((cell) => cell !== '')
    return found === undefined ? ' ' : t('inspection.logs.sample', { sample: found })
  }
  return (
    <Stack gap="xs" maw={860} align="flex-start">
      <Text fw={600}>{t('inspection.logs.columnsOf', { name: fileName })}</Text>
      <div className="lg-fields">
        {logFields.map((field) => (
          <Select
            key={field}
            label={t(`inspection.logs.field.${field}`)}
            required={neededLogFields.some((one) => one === field)}
            description={sampleOf(field)}
            inputWrapperOrder={['label', 'input', 'description']}
            placeholder={t('inspection.logs.noColumn')}
            clearable
            data={data}
            value={columns[field] === undefined ? null : String(columns[field])}
            onChange={(next) => {
              const { [field]: _before, ...others } = columns
              setColumns(next === null ? others : { ...others, [field]: Number(next) })
            }}
          />
        ))}
      </div>
      <Button disabled={!isReady} onClick={() => void sayOfFiles({}, { header, columns })}>
        {t('inspection.logs.takeColumns')}
      </Button>
    </Stack>
  )
}
