import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { storeClient } from '#renderer/data/desk-data.ts'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import type { FileFormat } from '#shared/scripts/script-import.ts'
import { fileFormats } from '#shared/scripts/script-import.ts'
import { useScriptsView } from './scripts-view.ts'

/** Takes the library out as a file: for a spreadsheet, for another desk, or to keep. */
export function ExportButtons({ isLead }: { isLead: boolean }) {
  const t = useText()
  const failureText = useFailureText('scripts')
  const shelf = useScriptsView(({ place }) => place.shelf)

  async function take(format: FileFormat): Promise<void> {
    const asked = await storeClient.ask('scripts.exportFile', { format, shelf })
    if (!asked.ok) return notifyOf(failureText(asked.failure), false)
    const { fileName, bytes, count } = asked.value.value as Value<'scripts.exportFile'>
    const saved = await callDesktop('saveFile', { name: fileName, bytes })
    if (!saved.ok) return notifyOf(failureText(saved.failure), false)
    const { file, failure } = saved.value
    if (failure !== null) notifyOf(t('scripts.file.notSaved', { why: failure }), false)
    else if (file !== null) notifyOf(t('scripts.file.saved', { count, file }), true)
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
    </div>
  )
}

function notifyOf(message: string, isGood: boolean): void {
  notifications.show({ message, color: isGood ? 'teal' : 'red', autoClose: 12_000 })
}
