import { Button } from '@mantine/core'
import { useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { FileFormat } from '#shared/scripts/script-import.ts'
import { fileFormats } from '#shared/scripts/script-import.ts'
import { useScriptsView } from './scripts-view.ts'
import { type Told, ToldLine } from './told-line.tsx'

/** Takes the library out as a file: for a spreadsheet, for another desk, or to keep. */
export function ExportButtons({ isLead }: { isLead: boolean }) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const shelf = useScriptsView(({ place }) => place.shelf)

  const [told, tell] = useState<Told | null>(null)

  async function take(format: FileFormat): Promise<void> {
    const asked = await storeClient.ask('scripts.exportFile', { format, shelf })
    if (!asked.ok) return tell({ words: failureText(asked.failure), isGood: false })
    const { fileName, bytes, count } = asked.value.value as Value<'scripts.exportFile'>
    const saved = await callDesktop('saveFile', { name: fileName, bytes })
    if (!saved.ok) return tell({ words: failureText(saved.failure), isGood: false })
    const { file, failure } = saved.value
    if (failure !== null) tell({ words: t('scripts.file.notSaved', { why: failure }), isGood: false })
    else if (file !== null) tell({ words: t('scripts.file.saved', { count, file }), isGood: true })
  }

  return (
    <div className="sc-line">
      <span className="sc-label">{t('scripts.file.export')}</span>
      {fileFormats.map((format) => (
        <Button key={format} variant="default" onClick={() => void take(format)}>
          {t(`scripts.file.format.${format}`)}
        </Button>
      ))}
      <span className="gt-quiet">
        {t(isLead ? `scripts.file.exports.${shelf ?? 'all'}` : 'scripts.file.exports.mine')}
      </span>
      <ToldLine told={told} />
    </div>
  )
}
