import { describe, expect, it } from 'vitest'
import { tableNames, tableOwners } from '#store/db/table-owners.ts'
import { importsOf } from './imports.ts'
import { codeUnder, type SourceFile } from './source-files.ts'
import { chainOf, childOf, childrenIn, lineOf, type Node, nameOf, nodesOf, nodesOfType, stringOf } from './syntax.ts'

/** The only files that write tables; the search index's packs are no journaled table. */
const writers = /^main\/store\/db\/(apply|search-packs|rebuild[a-z-]*|migrations\/step-\d+)\.ts$/

/** The sample shop is a whole invented shop in one frame, written before there is anybody: it stands for all owners. */
const mayWriteAll = ['sample']

const operationNames = ['insert', 'patch', 'remove']
const writingMethods = new Set(
  'put add delete update upsert clear modify bulkPut bulkAdd bulkDelete bulkUpdate'.split(' '),
)
const tables: readonly string[] = [...tableNames, 'activity', 'meta', 'searchPacks']

/** `main/store/orders/import.ts` -> `orders`. */
function folderOf(file: string): string {
  return file.split('/')[2] ?? ''
}

/** What `insert`, `patch` and `remove` are called in this file, when they come from the operations. */
function localNames(file: SourceFile): Set<string> {
  const names = new Set<string>()
  for (const node of nodesOfType(file, 'ImportDeclaration')) {
    if (!/\/operation\.ts$/.test(stringOf(childOf(node, 'source')) ?? '')) continue
    for (const one of childrenIn(node, 'specifiers')) {
      if (operationNames.includes(nameOf(childOf(one, 'imported')) ?? ''))
        names.add(nameOf(childOf(one, 'local')) ?? '')
    }
  }
  return names
}

/** Operations this file decides on tables its folder does not own. */
function foreignOperations(file: SourceFile): string[] {
  const names = localNames(file)
  if (names.size === 0) return []
  return nodesOfType(file, 'CallExpression').flatMap((node) => {
    const called = nameOf(childOf(node, 'callee'))
    if (called === null || !names.has(called)) return []
    const table = stringOf(childrenIn(node, 'arguments')[0])
    const at = `${file.path}:${lineOf(file, node)} ${called}`
    if (table === null) return [`${at}: write the table out, so that its owner can be seen`]
    const owner = Reflect.get(tableOwners, table) as string | undefined
    return owner === folderOf(file.path) || mayWriteAll.includes(folderOf(file.path))
      ? []
      : [`${at} on ${table}, which belongs to ${owner ?? 'nobody'}`]
  })
}

function isTable(receiver: Node): boolean {
  if (tables.includes(chainOf(receiver).split('.').at(-1) ?? '')) return true
  for (const node of nodesOf(receiver)) {
    if (node.type === 'Identifier' && /^(db|database|transaction|tx)$/.test(nameOf(node) ?? '')) return true
    if (node.type === 'Identifier' && /^(table|where|toCollection)$/.test(nameOf(node) ?? '')) return true
  }
  return false
}

/** Places that change a table of the view. */
function writesOf(file: SourceFile): string[] {
  return nodesOfType(file, 'CallExpression').flatMap((node) => {
    const callee = childOf(node, 'callee')
    const receiver = callee?.type === 'MemberExpression' ? childOf(callee, 'object') : null
    const method = callee ? (nameOf(childOf(callee, 'property')) ?? '') : ''
    if (!receiver) return []
    const opensWriting =
      method === 'transaction' && stringOf(childrenIn(node, 'arguments')[0])?.startsWith('rw') === true
    const isWrite = opensWriting || (writingMethods.has(method) && isTable(receiver))
    return isWrite ? [`${file.path}:${lineOf(file, node)} ${method}`] : []
  })
}

function invented(...lines: readonly string[]): SourceFile {
  return { path: 'main/store/orders/invented.ts', text: lines.join('\n'), lines: lines.length }
}

const store = codeUnder('main/store')

describe('one table, one owner', () => {
  it('sees the store', () => {
    console.info(`tables: ${store.length} files of the store read, ${tableNames.length} tables`)
    expect(store.length).toBeGreaterThan(30)
    expect(store.filter((file) => localNames(file).size > 0).length).toBeGreaterThan(3)
  })

  it('operations on a table are decided in its owner’s folder only', () => {
    const outside = store.filter((file) => !file.path.startsWith('main/store/db/'))
    expect(outside.flatMap(foreignOperations)).toEqual([])
  })

  it('operations are made by insert, patch and remove, never by hand', () => {
    const byHand = store
      .filter((file) => !file.path.startsWith('main/store/db/'))
      .flatMap((file) => nodesOfType(file, 'ObjectExpression').map((node) => ({ file, node })))
      .filter(({ node }) => {
        const keys = childrenIn(node, 'properties').map((one) => nameOf(childOf(one, 'key')))
        const kind = childrenIn(node, 'properties').find((one) => nameOf(childOf(one, 'key')) === 'kind')
        return keys.includes('table') && operationNames.includes(stringOf(kind && childOf(kind, 'value')) ?? '')
      })
    expect(byHand.map(({ file, node }) => `${file.path}:${lineOf(file, node)}`)).toEqual([])
  })

  it('only apply (and what makes the view anew) writes tables', () => {
    const others = store.filter((file) => !writers.test(file.path))
    expect(others.flatMap(writesOf)).toEqual([])
    expect(store.filter((file) => writers.test(file.path)).flatMap(writesOf).length).toBeGreaterThan(3)
  })

  it('only the gate applies frames: handlers cannot reach apply or the queue', () => {
    const handlers = store.filter(
      (file) => !['db', 'dispatch', 'open', 'feed', 'search', 'jobs'].includes(folderOf(file.path)),
    )
    const reaching = handlers
      .flatMap(importsOf)
      .filter(({ target }) => 'file' in target && /store\/(db\/apply|dispatch\/commit-queue)\.ts$/.test(target.file))
      .filter(({ isTypeOnly }) => !isTypeOnly)
    expect(reaching.map(({ from, line, specifier }) => `${from}:${line} imports ${specifier}`)).toEqual([])
  })

  it('bites', () => {
    const head = "import { insert as add } from '#store/db/operation.ts'"
    expect(foreignOperations(invented(head, "add('customers', row)", "add('orders', row)", 'add(name, row)'))).toEqual([
      'main/store/orders/invented.ts:2 add on customers, which belongs to customers',
      'main/store/orders/invented.ts:4 add: write the table out, so that its owner can be seen',
    ])
    const writing = [
      'context.db.orders.put(row)',
      'orders.bulkPut(rows)',
      "db.table(name).where('id').delete()",
      'seen.add(1)',
    ]
    expect(writesOf(invented(...writing, "db.transaction('rw', [], work)"))).toEqual([
      'main/store/orders/invented.ts:1 put',
      'main/store/orders/invented.ts:2 bulkPut',
      'main/store/orders/invented.ts:3 delete',
      'main/store/orders/invented.ts:5 transaction',
    ])
  })
})
