import type { Reception } from '#shared/reception/reception.ts'

/** The buyer has a doubt that is neither solved nor declined. */
export function hasOpenDoubt({ sealed }: Pick<Reception, 'sealed'>): boolean {
  return sealed.objections.some(({ state }) => state === 'open')
}
