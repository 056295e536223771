import { Button, Table, Text } from '@mantine/core'
import type { Value } from '#renderer/data/use-query.ts'
import { useText } from '#renderer/text/use-text.ts'
import { ChoiceRow } from '#renderer/ui/choice-row.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import { TableHead } from '#renderer/ui/table-head.tsx'
import { scriptSteps, shelves } from '#shared/scripts/script.ts'
import { changeDefaults, chooseAgain, runImport, useImportView } from './import-view.ts'

type Preview = Value<'scripts.importPreview'>

interface Props {
  readonly fileName: string
  readonly preview: Preview
  readonly isLead: boolean
}

/** What would be new, changed, the same and refused, and what is settled for rows that do not say it. */
export function ImportPreview({ fileName, preview, isLead }: Props) {
  const t = useText()
  const { added, changed, same, refusedCount, notes } = preview
  return (
    <div className="sc-preview">
      <Text>
        <strong>{fileName}</strong> · {t('scripts.file.counts', { added, changed, same, refused: refusedCount })}
      </Text>
      {notes.map(({ code, count, lines }) => (
        <Text key={code} className="sc-note">
          {t(`scripts.note.${code}`, { count })}
          <span className="gt-quiet"> {t('scripts.note.lines', { lines: lines.join('、') })}</span>
        </Text>
      ))}
      <DefaultsLine isLead={isLead} />
      <div className="sc-line">
        <Button autoFocus disabled={added + changed === 0} onClick={() => void runImport()}>
          {t('scripts.file.run', { count: added + changed })}
        </Button>
        <Button variant="default" onClick={chooseAgain}>
          {t('scripts.file.again')}
        </Button>
        {added + changed === 0 && <span className="gt-quiet">{t('scripts.failure.nothing_to_import')}</span>}
      </div>
      <RefusedTable preview={preview} />
      <EntryTable entries={preview.entries} />
    </div>
  )
}

function DefaultsLine({ isLead }: { isLead: boolean }) {
  const t = useText()
  const { shelf, step, status } = useImportView((view) => view.defaults)
  return (
    <div className="sc-line">
      <span className="sc-label">{t('scripts.file.defaults')}</span>
      {isLead && (
        <ChoiceRow
          label={t('scripts.page.shelf')}
          value={shelf}
          onChoose={(next) => void changeDefaults({ shelf: next })}
          choices={shelves.map((one) => ({ value: one, label: t(`scripts.shelf.${one}`) }))}
        />
      )}
      <PickField
        size="xs"
        label={t('scripts.page.step')}
        values={scriptSteps}
        wordsOf={(one) => t(`scripts.step.${one}`)}
        value={step}
        onPick={(next) => void changeDefaults({ step: next })}
      />
      {isLead && (
        <ChoiceRow
          label={t('scripts.page.status')}
          value={status}
          onChoose={(next) => void changeDefaults({ status: next })}
          choices={(['approved', 'draft'] as const).map((one) => ({ value: one, label: t(`scripts.status.${one}`) }))}
        />
      )}
    </div>
  )
}

function RefusedTable({ preview: { refused, refusedCount } }: { preview: Preview }) {
  const t = useText()
  if (refused.length === 0) return null
  return (
    <>
      <Text fw={600}>{t('scripts.file.refusedRows', { count: refusedCount })}</Text>
      <Table>
        <TableHead
          titles={[t('scripts.file.line'), t('scripts.file.column'), t('scripts.file.reason'), t('scripts.file.stood')]}
          widths={[70, 120, 180]}
        />
        <Table.Tbody>
          {refused.map(({ line, code, column, value }) => (
            <Table.Tr key={`${line} ${code}`}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>{column}</Table.Td>
              <Table.Td>{t(`scripts.refused.${code}`)}</Table.Td>
              <Table.Td>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

function EntryTable({ entries }: { entries: Preview['entries'] }) {
  const t = useText()
  return (
    <Table className="sc-entries">
      <TableHead
        titles={[
          t('scripts.file.line'),
          t('scripts.file.verdict'),
          t('scripts.page.category'),
          t('scripts.page.title'),
          t('scripts.file.content'),
        ]}
        widths={[70, 70, 180, 180]}
      />
      <Table.Tbody>
        {entries.map(({ line, verdict, step, category, title, status, message }) => (
          <Table.Tr key={line}>
            <Table.Td>{line}</Table.Td>
            <Table.Td data-verdict={verdict}>{t(`scripts.file.verdict.${verdict}`)}</Table.Td>
            <Table.Td>
              {category} <span className="gt-quiet">{t(`scripts.step.${step}`)}</span>
            </Table.Td>
            <Table.Td>
              {title} {status === 'draft' && <span className="sc-tag">{t('scripts.status.draft')}</span>}
            </Table.Td>
            <Table.Td className="gt-cut">{message}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
