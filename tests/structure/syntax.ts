import { parseSync } from 'vite'
import type { SourceFile } from './source-files.ts'

/** A node of the syntax tree, as far as these tests look into it. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

const trees = new Map<string, Node>()

/** The syntax tree of a file, parsed once; a file that cannot be read as code fails the test. */
function treeOf(file: SourceFile): Node {
  const key = `${file.path}\0${file.text}`
  const known = trees.get(key)
  if (known) return known
  const tree = parsed(file).program as unknown as Node
  trees.set(key, tree)
  return tree
}

function parsed(file: SourceFile) {
  const result = parseSync(file.path, file.text)
  const [first] = result.errors
  if (first) throw new Error(`${file.path}: ${first.message}`)
  return result
}

/** What a file imports and exports, read at a tenth of the price of its tree. */
export function moduleOf(file: SourceFile) {
  return parsed(file).module
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (const value of Object.values(node)) {
    if (isNode(value)) children.push(value)
    else if (Array.isArray(value)) children.push(...value.filter(isNode))
  }
  return children
}

/** The node itself and everything below it, parents first. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const child of childrenOf(node)) yield* nodesOf(child)
}

const nodesByType = new WeakMap<Node, Map<string, Node[]>>()

/** Every node of a tree by its type; walked once, as many tests ask. */
function sorted(tree: Node): Map<string, Node[]> {
  const known = nodesByType.get(tree)
  if (known) return known
  const found = new Map<string, Node[]>()
  for (const node of nodesOf(tree)) {
    const same = found.get(node.type)
    if (same) same.push(node)
    else found.set(node.type, [node])
  }
  nodesByType.set(tree, found)
  return found
}

/** In the order of the file. */
export function nodesOfType(file: SourceFile, ...types: readonly string[]): Node[] {
  const byType = sorted(treeOf(file))
  return types.flatMap((type) => byType.get(type) ?? []).sort((a, b) => a.start - b.start)
}

/** A child by its field, when there is one. */
export function childOf(node: Node, field: string): Node | null {
  const value = node[field]
  return isNode(value) ? value : null
}

export function childrenIn(node: Node, field: string): Node[] {
  const value = node[field]
  return Array.isArray(value) ? value.filter(isNode) : []
}

/** The text of a plain string, or null. */
export function stringOf(node: Node | null | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null
}

export function nameOf(node: Node | null): string | null {
  return node !== null && typeof node.name === 'string' ? node.name : null
}

/** `a.b.c` of a chain of plain names; '' when it is something else. */
export function chainOf(node: Node | null): string {
  if (!node) return ''
  if (node.type === 'Identifier') return nameOf(node) ?? ''
  if (node.type !== 'MemberExpression') return ''
  const before = chainOf(childOf(node, 'object'))
  const last = node.computed === true ? '*' : (nameOf(childOf(node, 'property')) ?? '*')
  return `${before}.${last}`
}

export function lineOf(file: SourceFile, node: Node): number {
  return file.text.slice(0, node.start).split('\n').length
}
