import { Button, Table } from '@mantine/core'
import { useText } from '#renderer/text/use-text.ts'
import { basisText, figureText } from './figure-text.ts'
import type { FigureShown } from './reports-view.ts'

interface Props {
  readonly figure: FigureShown
  readonly before: FigureShown | undefined
  readonly isShown: boolean
  readonly onOpen: () => void
}

export function FigureRow({ figure, before, isShown, onOpen }: Props) {
  const t = useText()
  const { name, value } = figure
  return (
    <Table.Tr data-chosen={isShown || undefined} className="rp-row">
      <Table.Th scope="row">
        <Button
          size="compact-xs"
          variant="subtle"
          aria-pressed={isShown}
          title={t(`reports.formula.${name}`)}
          onClick={onOpen}
        >
          {t(`reports.figure.${name}`)}
        </Button>
      </Table.Th>
      <Table.Td className="rp-value" data-none={value === null || undefined}>
        {figureText(t, figure)}
      </Table.Td>
      <Table.Td className="gt-quiet">{basisText(t, figure)}</Table.Td>
      <Table.Td className="gt-quiet">{before ? figureText(t, before) : '-'}</Table.Td>
      <Table.Td className="gt-quiet rp-formula">{t(`reports.formula.${name}`)}</Table.Td>
    </Table.Tr>
  )
}
