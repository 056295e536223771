import { useState } from 'react'
import { useText } from '#renderer/text/use-text.ts'
import { droppedFiles } from './dropped-files.ts'
import { takeFiles } from './import-acts.ts'
import { ImportStep } from './import-step.tsx'
import { LogsHead } from './logs-head.tsx'
import './logs.css'

/** Imported talks 聊天记录 (R71): how they come in, which there are, and one of them to be read. Files may be dropped anywhere. */
export function LogsTab() {
  const t = useText()
  const [isOver, setOver] = useState(false)

  function drop(event: React.DragEvent): void {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(takeFiles)
  }

  return (
    <section
      className="lg-tab"
      aria-label={t('inspection.tab.logs')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <LogsHead />
      <ImportStep />
    </section>
  )
}
