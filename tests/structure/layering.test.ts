import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Import, importsOf } from './imports.ts'
import { codeUnder, type SourceFile } from './source-files.ts'

interface Layer {
  readonly holds: (file: string) => boolean
  /** Folders and files of the repository it may import. */
  readonly files: readonly string[]
  /** Packages it may import; a name ending in `:` stands for all with that scheme. */
  readonly packages: readonly string[]
}

const isUnder =
  (...folders: readonly string[]) =>
  (file: string) =>
    folders.some((folder) => file.startsWith(folder))

/** Who may import whom (architecture 3, rules 1, 2, 3 and 7). Each extra stands here with its reason. */
const layers: Readonly<Record<string, Layer>> = {
  shared: {
    holds: isUnder('shared/'),
    files: ['shared/'],
    // uuid: kernel/id.ts makes ids of one standard everywhere; it needs neither screen, database nor computer.
    packages: ['valibot', 'uuid'],
  },
  preload: {
    holds: isUnder('main/preload/'),
    files: ['shared/wire.ts', 'shared/desktop/'],
    packages: ['electron'],
  },
  store: {
    holds: isUnder('main/store/'),
    files: ['shared/', 'main/store/'],
    // papaparse and fflate read files of orders in a worker of the store page; fflate packs large rows.
    packages: ['valibot', 'dexie', 'papaparse', 'fflate'],
  },
  main: {
    holds: (file) => file.startsWith('main/') && !isUnder('main/preload/', 'main/store/')(file),
    files: [
      'main/',
      'shared/kernel/',
      'shared/wire.ts',
      'shared/desktop/',
      'shared/backup/',
      // Words of dialogs that main itself shows before there is a page.
      'shared/messages/',
    ],
    // valibot: what a window asks of the computer is validated like at the gate.
    packages: ['electron', 'node:', 'valibot'],
  },
  renderer: {
    holds: isUnder('renderer/'),
    files: ['renderer/', 'shared/'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      '@mantine/core',
      '@mantine/hooks',
      '@mantine/notifications',
      '@mantine/spotlight',
      '@tabler/icons-react',
      '@tanstack/react-virtual',
    ],
  },
}

const outsideMain = ['main/store/', 'main/preload/']

function isAllowed(layer: Layer, name: string, { target }: Import): boolean {
  if ('package' in target) {
    return layer.packages.some((one) => (one.endsWith(':') ? target.package.startsWith(one) : target.package === one))
  }
  if (name === 'main' && isUnder(...outsideMain)(target.file)) return false
  return layer.files.some((place) => target.file.startsWith(place))
}

/** What a file may not import but does. */
function refusedOf(name: string, file: SourceFile): string[] {
  const layer = layers[name]
  if (!layer) throw new Error(`no layer ${name}`)
  const refused = importsOf(file).filter((one) => !isAllowed(layer, name, one))
  return refused.map(({ from, line, specifier }) => `${from}:${line} imports ${specifier}`)
}

const files = codeUnder('shared', 'main', 'renderer')

describe('who may import whom', () => {
  it('sees the whole program', () => {
    console.info(`layering: ${files.length} files read`)
    expect(files.length).toBeGreaterThan(150)
    for (const [name, layer] of Object.entries(layers)) {
      expect([name, files.filter((file) => layer.holds(file.path)).length > 1]).toEqual([name, true])
    }
  })

  it('every file belongs to exactly one layer', () => {
    const odd = files.filter((file) => Object.values(layers).filter((layer) => layer.holds(file.path)).length !== 1)
    expect(odd.map((file) => file.path)).toEqual([])
  })

  it.each(Object.entries(layers))('%s imports only what it may', (name, layer) => {
    const own = files.filter((file) => layer.holds(file.path))
    expect(own.flatMap((file) => refusedOf(name, file))).toEqual([])
  })

  it('refuses a static, a lazy, a re-exported and a type import alike', () => {
    const text = [
      "import { app } from 'electron'",
      "export { a } from '#store/db/apply.ts'",
      "import type { b } from '../../main/boot.ts'",
      "const c = import('#renderer/routes.tsx')",
      "type D = import('dexie').Table",
      "import { fine } from '#shared/kernel/id.ts'",
    ]
    const file = { path: 'shared/orders/invented.ts', text: text.join('\n'), lines: text.length }
    expect(refusedOf('shared', file)).toEqual([
      'shared/orders/invented.ts:1 imports electron',
      'shared/orders/invented.ts:2 imports #store/db/apply.ts',
      'shared/orders/invented.ts:3 imports ../../main/boot.ts',
      'shared/orders/invented.ts:4 imports #renderer/routes.tsx',
      'shared/orders/invented.ts:5 imports dexie',
    ])
  })

  it('no import leads to a file that is not there', () => {
    const lost = files.flatMap(importsOf).filter(({ target }) => 'file' in target && !existsSync(target.file))
    expect(lost.map(({ from, line, specifier }) => `${from}:${line} imports ${specifier}`)).toEqual([])
  })

  it('imports across folders use the # names, so that moving a file shows in every import of it', () => {
    const climbing = files
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier.startsWith('../../'))
      .map(({ from, line, specifier }) => `${from}:${line} imports ${specifier}`)
    expect(climbing).toEqual([])
  })

  it('a text for a buyer reaches the clipboard through one place, which looks at it first (R12, R22)', () => {
    const copying = codeUnder('renderer').filter(({ text }) => /['"]copyText['"]/.test(text))
    expect(copying.map(({ path }) => path)).toEqual(['renderer/outgoing/check-before-copy.ts'])
  })
})
