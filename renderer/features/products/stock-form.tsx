import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { StockText } from '#renderer/ui/stock-text.tsx'
import type { Stock } from '#shared/products/product.ts'

interface Props {
  readonly id: string
  readonly stock: Stock | null
  /** The product's version after it. */
  readonly onRecorded: (version: number) => void
}

/** One count of stock: how many, and who counted or where it was read. Its time is now. */
export function StockForm({ id, stock, onRecorded }: Props) {
  const t = useText()
  const failureText = useFailureText('products')
  const [pieces, setPieces] = useState('')
  const [source, setSource] = useState('')
  const [problem, tell] = useState<string | null>(null)

  async function record(count: number | null, from: string): Promise<void> {
    const result = await runCommand('products.recordStock', { id, count, source: from })
    tell(result.ok ? null : failureText(result.failure))
    if (result.ok) onRecorded(result.value.version)
  }

  async function recordTyped(): Promise<void> {
    if (/^\d{1,7}$/.test(pieces.trim())) await record(Number(pieces), source)
    else tell(t('products.bad.pieces'))
  }

  return (
    <div className="pr-stock">
      <p>
        {t('products.stock')} <StockText stock={stock} />
      </p>
      <Group gap="xs" wrap="nowrap">
        <LineField
          className="pr-pieces"
          inputMode="numeric"
          label={t('products.stock.pieces')}
          value={pieces}
          onText={setPieces}
        />
        <LineField label={t('products.stock.source')} maxLength={40} value={source} onText={setSource} />
        <Button
          variant="default"
          disabled={pieces.trim() === '' || source.trim() === ''}
          onClick={() => void recordTyped()}
        >
          {t('products.stock.save')}
        </Button>
        {stock && (
          <Button variant="subtle" onClick={() => void record(null, stock.source)}>
            {t('products.stock.clear')}
          </Button>
        )}
      </Group>
      <ProblemLine problem={problem} />
    </div>
  )
}
