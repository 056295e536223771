import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { runCommand } from '#renderer/data/use-command.ts'
import { useFailureText, useText } from '#renderer/text/use-text.ts'
import { LineField } from '#renderer/ui/line-field.tsx'
import { ProblemLine } from '#renderer/ui/problem-line.tsx'
import { StockText } from '#renderer/ui/stock-text.tsx'
import type { Stock } from '#shared/products/product.ts'

/** One count of stock: how many, and who counted or where it was read. Its time is now. */
export function StockForm({ id, stock }: { id: string; stock: Stock | null }) {
  const t = useText()
  const failureText = useFailureText('products')
  const [pieces, setPieces] = useState('')
  const [source, setSource] = useState('')
  const [problem, tell] = useState<string | null>(null)

  async function record(): Promise<void> {
    if (!/^\d{1,7}$/.test(pieces.trim())) return tell(t('products.bad.pieces'))
    const result = await runCommand('products.recordStock', { id, count: Number(pieces), source })
    tell(result.ok ? null : failureText(result.failure))
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
        <Button variant="default" disabled={pieces.trim() === '' || source.trim() === ''} onClick={() => void record()}>
          {t('products.stock.save')}
        </Button>
        {stock && (
          <Button
            variant="subtle"
            onClick={() => void runCommand('products.recordStock', { id, count: null, source: stock.source })}
          >
            {t('products.stock.clear')}
          </Button>
        )}
      </Group>
      <ProblemLine problem={problem} />
    </div>
  )
}
