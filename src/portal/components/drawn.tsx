import { drawing } from '../art.ts'

/** One of our drawings; without `alt` it only adorns. */
export function Drawn({ name, alt = '', first = false }: { name: string; alt?: string; first?: boolean }) {
  const { path, width, height } = drawing(name)
  return (
    <img
      src={path}
      alt={alt}
      width={width}
      height={height}
      {...(first ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
    />
  )
}
