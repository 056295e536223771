import { Button } from '@mantine/core'
import { IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls } from '@tabler/icons-react'
import { useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { reportTable } from './report-table.ts'
import type { Report } from './reports-view.ts'

/** As a table for spreadsheets, or as the page stands for paper. */
export function ReportWays({ report, who }: { readonly report: Report; readonly who: string }) {
  const t = useText()
  const failureText = useFailureText('reports')
  const [told, tell] = useState('')
  const name = `${t('reports.file.name')}-${who}-${report.from === report.to ? report.to : `${report.from}-${report.to}`}`

  async function save(format: 'csv' | 'xlsx'): Promise<void> {
    const title = t('reports.file.name')
    const asked = await storeClient.ask('reports.file', { format, title, rows: reportTable(t, report, who) })
    if (!asked.ok) return tell(failureText(asked.failure))
    const { bytes } = asked.value.value as Value<'reports.file'>
    saved(await callDesktop('saveFile', { name: `${name}.${format}`, bytes }))
  }

  async function savePdf(): Promise<void> {
    saved(await callDesktop('savePagePdf', { name: `${name}.pdf` }))
  }

  function saved(result: Awaited<ReturnType<typeof callDesktop<'saveFile'>>>): void {
    if (!result.ok) {
      tell(failureText(result.failure))
      return
    }
    const { file, failure } = result.value
    if (failure !== null) tell(t('reports.file.notSaved', { why: failure }))
    else if (file !== null) tell(t('reports.file.saved', { file }))
  }

  return (
    <>
      <span role="status" className="gt-quiet">
        {told}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileTypeCsv size={14} />}
        onClick={() => void save('csv')}
      >
        {t('reports.file.csv')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileTypeXls size={14} />}
        onClick={() => void save('xlsx')}
      >
        {t('reports.file.xlsx')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconFileTypePdf size={14} />}
        onClick={() => void savePdf()}
      >
        {t('reports.file.pdf')}
      </Button>
    </>
  )
}
