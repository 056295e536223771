import { Button, Group, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { PlatformField } from '#renderer/ui/platform-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import type { Platform } from '#shared/kernel/platform-names.ts'
import { maskName, maskPhone } from '#shared/kernel/text.ts'
import { type Layout, type LayoutField, layoutFields, neededFields, rowMeanings } from '#shared/orders/own-layout.ts'
import { type FoundColumns, type ImportState, lookByLayout } from './import-view.ts'

interface Props {
  readonly state: Extract<ImportState, { readonly at: 'columns' }>
  readonly onBack: () => void
}

/** Which column is what, with samples: for tables no platform exports. What is said here is remembered (R27). */
export function ImportColumns({ state: { fileName, found, problem }, onBack }: Props) {
  const t = useText()
  const failureText = useFailureText('orders')
  const [platform, setPlatform] = useState<Platform | null>(null)
  const [row, setRow] = useState<Layout['row']>('order')
  const [columns, setColumns] = useState<Layout['columns']>(found.guess)
  const isReady = platform !== null && neededFields.every((field) => columns[field] !== undefined)

  function look(event: React.FormEvent): void {
    event.preventDefault()
    if (platform !== null) void lookByLayout({ platform, row, columns })
  }

  return (
    <form className="gt-pad" onSubmit={look}>
      <Stack gap="sm" maw={860}>
        <Text fw={600}>{t('orders.layout.title', { file: fileName })}</Text>
        <Text className="gt-quiet">{t('orders.layout.hint')}</Text>
        <PlatformField
          isTitled
          label={t('orders.layout.platform')}
          placeholder={t('orders.layout.choosePlatform')}
          autoFocus
          w={240}
          value={platform}
          onPick={setPlatform}
        />
        <Radio.Group
          label={t('orders.layout.row')}
          value={row}
          onChange={(next) => setRow(rowMeanings.find((one) => one === next) ?? row)}
        >
          <Group mt={4}>
            {rowMeanings.map((one) => (
              <Radio key={one} size="xs" value={one} label={t(`orders.layout.rows.${one}`)} />
            ))}
          </Group>
        </Radio.Group>
        <div className="gt-orders-fields">
          {layoutFields.map((field) => (
            <ColumnOf
              key={field}
              field={field}
              found={found}
              at={columns[field]}
              onChoose={(at) => setColumns({ ...columns, [field]: at })}
            />
          ))}
        </div>
        <ProblemLine problem={problem && failureText(problem)} />
        <Group>
          <Button type="submit" disabled={!isReady}>
            {t('orders.layout.look')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('orders.page.chooseOther')}
          </Button>
          {!isReady && <Text className="gt-quiet">{t('orders.layout.needed')}</Text>}
        </Group>
      </Stack>
    </form>
  )
}

/** What is said to be personal is shown masked from then on, whatever the column is called. */
const masks: Readonly<Partial<Record<LayoutField, (text: string) => string>>> = {
  receiver: maskName,
  phone: maskPhone,
  address: (text) => (text.includes('*') ? text : `${text.slice(0, 6)}***`),
}

interface ColumnProps {
  readonly field: LayoutField
  readonly found: FoundColumns
  readonly at: number | undefined
  readonly onChoose: (at: number | undefined) => void
}

/** The column of one field: by its name, with the first thing that stands in it. */
function ColumnOf({ field, found: { header, samples }, at, onChoose }: ColumnProps) {
  const t = useText()
  const sampleOf = (place: number) => {
    const sample = samples.map((cells) => cells[place] ?? '').find((cell) => cell !== '') ?? ''
    return masks[field]?.(sample) ?? sample
  }
  const data = header.map((name, place) => ({
    value: String(place),
    label: name === '' ? t('orders.layout.unnamed', { place: place + 1 }) : name,
  }))
  return (
    <Select
      label={t(`orders.field.${field}`)}
      required={neededFields.some((one) => one === field)}
      description={at === undefined ? ' ' : t('orders.layout.sample', { sample: sampleOf(at) })}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={t('orders.layout.none')}
      clearable
      searchable
      data={data}
      value={at === undefined ? null : String(at)}
      onChange={(next) => onChoose(next === null ? undefined : Number(next))}
    />
  )
}
