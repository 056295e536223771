import { Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { useLayers } from './layers.ts'
import { PaletteList } from './palette-list.tsx'
import { usePaletteRows } from './palette-rows.ts'

/** One field for everything: scripts, buyers, orders, commands. Arrows choose, Enter does it, Esc closes. */
export default function PaletteWindow() {
  const t = useText()
  const close = useLayers((state) => state.close)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const rows = usePaletteRows(query)
  const at = Math.min(chosen, rows.length - 1)
  const say = (text: string) => {
    setQuery(text)
    setChosen(0)
  }
  const take = (index: number) => {
    const row = rows[index]
    if (!row) return
    close()
    row.act()
  }

  function press(event: React.KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    if (event.key === 'Enter') take(at)
    else if (move !== undefined && rows.length > 0) setChosen((at + move + rows.length) % rows.length)
    else return
    event.preventDefault()
  }

  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      size="lg"
      yOffset="12vh"
      centered={false}
      aria-label={t('shell.palette.title')}
    >
      <TextInput
        data-autofocus
        size="md"
        role="combobox"
        aria-expanded
        aria-controls="palette-rows"
        aria-activedescendant={rows[at] ? `palette-${at}` : undefined}
        aria-label={t('shell.palette.placeholder')}
        placeholder={t('shell.palette.placeholder')}
        value={query}
        onChange={(event) => say(event.currentTarget.value)}
        onKeyDown={press}
      />
      <PaletteList rows={rows} at={at} onTake={take} />
    </Modal>
  )
}
