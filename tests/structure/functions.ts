import type { SourceFile } from './source-files.ts'
import { childOf, childrenOf, lineOf, type Node, nameOf, nodesOfType } from './syntax.ts'

export interface FunctionSize {
  readonly file: string
  readonly line: number
  readonly name: string
  /** Lines of the body without those of functions inside it. */
  readonly ownLines: number
  /** It returns markup: a component, whose tree may be long. */
  readonly isMarkup: boolean
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

/** Functions directly inside a node, not those inside of them. */
function innerFunctions(node: Node): Node[] {
  return childrenOf(node).flatMap((child) => (functionTypes.includes(child.type) ? [child] : innerFunctions(child)))
}

function spanOf(file: SourceFile, node: Node): number {
  return file.text.slice(node.start, node.end).split('\n').length
}

function holdsMarkup(node: Node): boolean {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return true
  return childrenOf(node).some((child) => !functionTypes.includes(child.type) && holdsMarkup(child))
}

/**
 * Sizes of all functions of a file. A function inside is counted for itself: a factory that closes over its state
 * is as long as what stands between its functions.
 */
export function functionsOf(file: SourceFile): FunctionSize[] {
  return nodesOfType(file, ...functionTypes).flatMap((node) => {
    const body = childOf(node, 'body')
    if (!body) return []
    const inner = innerFunctions(body).reduce((sum, one) => sum + spanOf(file, one), 0)
    const ownLines = Math.max(1, spanOf(file, body) - 2 - inner)
    const name = nameOf(childOf(node, 'id')) ?? 'function'
    return [{ file: file.path, line: lineOf(file, node), name, ownLines, isMarkup: holdsMarkup(body) }]
  })
}
