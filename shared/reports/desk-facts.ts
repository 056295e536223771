import type { Reception } from '#shared/reception/reception.ts'

/** What only a reception of this desk tells. */
export interface DeskFacts {
  readonly receptionId: string
  readonly hasBought: boolean
  /** The recap of step 6 was copied. */
  readonly isRecapped: boolean
  readonly scripts: number
  /** Of those, changed before they were copied. */
  readonly edited: number
  readonly ownWords: number
}

export function deskFactsOf({ id, evidence = [], recap, outcome }: Reception): DeskFacts {
  const scripts = evidence.filter(({ kind }) => kind === 'scriptCopied')
  return {
    receptionId: id,
    hasBought: outcome === 'bought',
    isRecapped: recap !== null,
    scripts: scripts.length,
    edited: scripts.filter(({ edited }) => edited === true).length,
    ownWords: evidence.filter(({ kind }) => kind === 'ownWordsCopied').length,
  }
}
