import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../../../shared/data/chat/', import.meta.url)

export const hasChatData = existsSync(new URL('jddc-intent-utterances.tsv', folder))

function rowsOf(name: string): string[][] {
  const lines = readFileSync(new URL(name, folder), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => line.split('\t'))
}

/** Real questions with what they want, 51 different things. */
export function utterances(): { readonly text: string; readonly intent: string }[] {
  return rowsOf('jddc-intent-utterances.tsv').map(([text = '', intent = '']) => ({ text, intent }))
}

/** Pairs of real questions, from 1 (different) to 5 (the same). */
export function similarPairs(): { readonly score: number; readonly first: string; readonly second: string }[] {
  return rowsOf('jddc-similar-pairs.tsv').map(([score, first = '', second = '']) => ({
    score: Number(score),
    first,
    second,
  }))
}
