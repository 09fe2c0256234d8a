import { expect, test } from 'vitest'
import { pathTree } from './path-tree.ts'

function treeOf(...paths: string[]) {
  const tree = pathTree<string>()
  for (const path of paths) tree.add(path, path)
  return tree
}

test('a path is found with what its named segments say', () => {
  const tree = treeOf('/api/records/places/:id/revisions/:from/diff/:to', '/api/records/places')
  expect(tree.find('/api/records/places/a/revisions/1/diff/2')).toEqual({
    value: '/api/records/places/:id/revisions/:from/diff/:to',
    params: { id: 'a', from: '1', to: '2' },
  })
  expect(tree.find('/api/records/places')?.value).toBe('/api/records/places')
})

test('a fixed segment goes before a named one, and gives way when it leads nowhere', () => {
  const tree = treeOf('/a/export.csv', '/a/:id', '/a/new/x', '/a/:id/y', '/:kind/:id/z/:part')
  expect(tree.find('/a/export.csv')?.value).toBe('/a/export.csv')
  expect(tree.find('/a/7')).toEqual({ value: '/a/:id', params: { id: '7' } })
  expect(tree.find('/a/new/y')).toEqual({ value: '/a/:id/y', params: { id: 'new' } })
  expect(tree.find('/a/new/z/1')?.params).toEqual({ kind: 'a', id: 'new', part: '1' })
})

test.each(['/a', '/a/', '/a/1/', '/a//y', '/b/1', '', '/', '/a/1/y/z'])('%s is nowhere', (address) => {
  expect(treeOf('/a/:id', '/a/:id/y').find(address)).toBeUndefined()
})

test('one path has one value', () => {
  expect(() => treeOf('/a/:id', '/a/:name')).toThrow(TypeError)
})
