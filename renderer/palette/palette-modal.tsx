import { Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { deskEnd } from '#renderer/shell/desk-end.ts'
import { useLayers } from '#renderer/shell/layers.ts'
import { useText } from '#renderer/text/use-text.ts'
import { PalettePanel } from './palette-panel.tsx'

/** The palette above the page (Ctrl+K). */
export function PaletteModal() {
  const t = useText()
  const close = useLayers((state) => state.close)
  const [buyer, setBuyer] = useState(deskEnd.buyer)
  useEffect(() => deskEnd.onBuyer(setBuyer), [])
  const copied = () => {
    close()
    notifications.show({ message: t('palette.copied') })
  }
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      closeOnEscape={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      centered={false}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    >
      <PalettePanel key={buyer?.id} host={{ desk: deskEnd, buyer, copied, close }} />
    </Modal>
  )
}
