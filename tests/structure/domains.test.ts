import { describe, expect, it } from 'vitest'
import { type Import, importsOf } from './imports.ts'
import { codeUnder, type SourceFile } from './source-files.ts'
import { moduleOf } from './syntax.ts'

/**
 * The order of domains in `shared` (architecture 3.5): each may import itself and those before it. A new domain takes
 * its place here; one that cannot find a place has its things in the wrong folder.
 */
const domainOrder = [
  'kernel',
  'staff',
  'settings',
  'places',
  'privacy',
  'roster',
  'conduct',
  'calendar',
  'orders',
  'clocks',
  'products',
  'customers',
  'segments',
  'search',
  'norms',
  'chat',
  'scripts',
  'checks',
  'pipeline',
  'reception',
  'response',
  'coach',
  'aftersales',
  'handover',
  'readiness',
  'reviews',
  'outreach',
  'loyalty',
  'feedback',
  'inspection',
  'knowledge',
  'training',
  'management',
  'registers',
  'reports',
  'backup',
  'sample',
  'desktop',
]

/** Files beside the folders: the port's messages belong to the kernel, the contract is made of all domains. */
const rootFiles: Readonly<Record<string, string>> = { 'shared/wire.ts': 'kernel', 'shared/contract.ts': 'all' }

function domainOf(file: string): string {
  return rootFiles[file] ?? file.split('/')[1] ?? ''
}

function isBackward(domain: string, { target }: Import): boolean {
  if (!('file' in target) || !target.file.startsWith('shared/') || domain === 'all') return false
  const wanted = domainOf(target.file)
  return wanted === 'all' || domainOrder.indexOf(wanted) > domainOrder.indexOf(domain)
}

/** `renderer/features/orders/x.tsx` -> `orders`. */
function featureOf(file: string): string | null {
  return /^renderer\/features\/([^/]+)\//.exec(file)?.[1] ?? null
}

/** A file that only hands on what others export. */
function isBarrel(file: SourceFile): boolean {
  return moduleOf(file).staticExports.some(({ entries }) => entries.some(({ moduleRequest }) => moduleRequest !== null))
}

const told = ({ from, line, specifier }: Import) => `${from}:${line} imports ${specifier}`
const shared = codeUnder('shared')
const features = codeUnder('renderer/features')

describe('domains', () => {
  it('each folder of shared has its place in the order', () => {
    console.info(`domains: ${shared.length} files of shared, ${features.length} of features read`)
    expect(shared.length).toBeGreaterThan(50)
    const unplaced = shared
      .map((file) => domainOf(file.path))
      .filter((one) => one !== 'all' && !domainOrder.includes(one))
    expect([...new Set(unplaced)]).toEqual([])
  })

  it('a domain imports only those before it', () => {
    const backward = shared.flatMap((file) => importsOf(file).filter((one) => isBackward(domainOf(file.path), one)))
    expect(backward.map(told)).toEqual([])
  })

  it('sees an import against the order', () => {
    const text = "import { ticket } from '#shared/aftersales/ticket.ts'"
    const [one] = importsOf({ path: 'shared/orders/invented.ts', text, lines: 1 })
    expect(one && isBackward('orders', one)).toBe(true)
  })

  it('a feature never imports another feature', () => {
    expect(features.length).toBeGreaterThan(5)
    const crossing = features.flatMap(importsOf).filter(({ from, target }) => {
      const wanted = 'file' in target ? featureOf(target.file) : null
      return wanted !== null && wanted !== featureOf(from)
    })
    expect(crossing.map(told)).toEqual([])
  })

  it('what features share knows no feature', () => {
    const below = codeUnder('renderer/data', 'renderer/text', 'renderer/ui')
    const upward = below.flatMap(importsOf).filter(({ target }) => 'file' in target && featureOf(target.file) !== null)
    expect(upward.map(told)).toEqual([])
  })

  it('there are no barrel files', () => {
    const files = codeUnder('shared', 'main', 'renderer', 'tests')
    const named = files.filter((file) => /(^|\/)index\.[a-z]+$/.test(file.path))
    expect([...named, ...files.filter(isBarrel)].map((file) => file.path)).toEqual([])
  })
})
