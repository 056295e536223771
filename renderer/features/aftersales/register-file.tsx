import { Button } from '@mantine/core'
import { useState } from 'react'
import { storeClient } from '#renderer/data/desk-data.ts'
import { callDesktop } from '#renderer/data/desktop-client.ts'
import type { Value } from '#renderer/data/use-query.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { tableFormats } from '#shared/aftersales/register-entries.ts'
import type { registers } from '#shared/aftersales/ticket-words.ts'

/** Takes a register out as a file. */
export function RegisterFile({ register }: { readonly register: (typeof registers)[number] }) {
  const t = useText()
  const failureText = useFailureText('aftersales')
  const [told, tell] = useState<string | null>(null)

  async function take(format: (typeof tableFormats)[number]): Promise<void> {
    const asked = await storeClient.ask('aftersales.parcelFile', { register, format })
    if (!asked.ok) return tell(failureText(asked.failure))
    const { fileName, bytes, count } = asked.value.value as Value<'aftersales.parcelFile'>
    const saved = await callDesktop('saveFile', { name: fileName, bytes })
    if (!saved.ok) return tell(failureText(saved.failure))
    const { file, failure } = saved.value
    if (failure !== null) tell(t('registers.file.notSaved', { why: failure }))
    else if (file !== null) tell(t('registers.file.saved', { count, file }))
  }

  return (
    <>
      {tableFormats.map((format) => (
        <Button key={format} variant="default" size="compact-sm" onClick={() => void take(format)}>
          {t(`registers.file.${format}`)}
        </Button>
      ))}
      <span className="gt-quiet" role="status">
        {told}
      </span>
    </>
  )
}
