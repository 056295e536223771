import path from 'node:path'
import type { SourceFile } from './source-files.ts'
import { childOf, childrenIn, type Node, nodesOfType, stringOf } from './syntax.ts'

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

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType') return true
  const named = childrenIn(node, 'specifiers')
  return named.length > 0 && named.every((one) => one.importKind === 'type' || one.exportKind === 'type')
}

const importing = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

/** Every import and re-export of a file, types and dynamic ones too, with what it means. */
export function importsOf(file: SourceFile): Import[] {
  return nodesOfType(file, ...importing).flatMap((node) => {
    const specifier = stringOf(childOf(node, 'source'))
    if (specifier === null) return []
    const line = file.text.slice(0, node.start).split('\n').length
    const target = targetOf(file.path, specifier.replace(/\?.*$/, ''))
    return [{ from: file.path, line, specifier, isTypeOnly: isTypeOnly(node), target }]
  })
}
