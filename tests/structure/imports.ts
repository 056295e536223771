import path from 'node:path'
import type { SourceFile } from './source-files.ts'
import { childOf, moduleOf, nodesOfType, stringOf } from './syntax.ts'

export interface Import {
  readonly from: string
  readonly line: number
  readonly specifier: string
  /** Gone at run time. */
  readonly isTypeOnly: boolean
  /** A file of the repository, or the name of a package (`node:fs`, `react`). */
  readonly target: { readonly file: string } | { readonly package: string }
}

/** package.json `imports`. */
const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#store/': 'main/store/',
  '#main/': 'main/',
  '#renderer/': 'renderer/',
  '#tests/': 'tests/',
}

function targetOf(from: string, specifier: string): Import['target'] {
  if (specifier.startsWith('.')) return { file: path.posix.join(path.posix.dirname(from), specifier) }
  for (const [alias, folder] of Object.entries(aliases)) {
    if (specifier.startsWith(alias)) return { file: folder + specifier.slice(alias.length) }
  }
  const parts = specifier.split('/')
  return { package: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '') }
}

interface Asked {
  readonly at: number
  readonly specifier: string
  readonly isTypeOnly: boolean
}

type Entries = readonly { readonly isType: boolean }[]

/** Nothing but types is named; an import for its effects names nothing and is none. */
const namesTypes = (entries: Entries) => entries.length > 0 && entries.every(({ isType }) => isType)

const known = new Map<string, readonly Import[]>()

/** Every import and re-export of a file, types and dynamic ones too, with what it means. Read without the syntax tree. */
export function importsOf(file: SourceFile): readonly Import[] {
  const key = `${file.path}\0${file.text}`
  const found = known.get(key) ?? asked(file).map((one) => importOf(file, one))
  known.set(key, found)
  return found
}

function importOf(file: SourceFile, { at, specifier, isTypeOnly }: Asked): Import {
  const line = file.text.slice(0, at).split('\n').length
  return { from: file.path, line, specifier, isTypeOnly, target: targetOf(file.path, specifier.replace(/\?.*$/, '')) }
}

function asked(file: SourceFile): Asked[] {
  const { staticImports, staticExports, dynamicImports } = moduleOf(file)
  const imports = staticImports.map(({ start, moduleRequest, entries }) => {
    return { at: start, specifier: moduleRequest.value, isTypeOnly: namesTypes(entries) }
  })
  const exports = staticExports.flatMap(({ start, entries }) => {
    const from = entries[0]?.moduleRequest
    return from ? [{ at: start, specifier: from.value, isTypeOnly: namesTypes(entries) }] : []
  })
  const later = dynamicImports.flatMap(({ start, moduleRequest }) => {
    const specifier = /^['"](.*)['"]$/.exec(file.text.slice(moduleRequest.start, moduleRequest.end))?.[1]
    return specifier === undefined ? [] : [{ at: start, specifier, isTypeOnly: false }]
  })
  return [...imports, ...exports, ...later, ...importedTypes(file)].sort((a, b) => a.at - b.at)
}

/** `import('./a.ts').T`: only the tree tells it from a dynamic import. */
function importedTypes(file: SourceFile): Asked[] {
  if (!file.text.includes('import(')) return []
  return nodesOfType(file, 'TSImportType').flatMap((node) => {
    const specifier = stringOf(childOf(node, 'source'))
    return specifier === null ? [] : [{ at: node.start, specifier, isTypeOnly: true }]
  })
}
