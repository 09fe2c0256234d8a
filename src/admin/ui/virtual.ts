// Long lists draw only what is in sight. One place knows the library, as for the rest of the kit.
export {
  useVirtualizer as useRowsInBox,
  useWindowVirtualizer as useRowsInWindow,
} from '@tanstack/react-virtual'
