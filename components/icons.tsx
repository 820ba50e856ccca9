/** Small line drawings in the text's colour, hidden from screen readers: the control beside them has the words. */
const PATHS = {
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M6 2.5h4M6.5 2.5v4L4.5 9h7L9.5 6.5v-4M8 9v5',
  copy: 'M5.5 5.5h7.5v8H5.5zM3 10.5v-8h7.5',
  check: 'M3 8.5l3.2 3.2L13 5',
  clip: 'M3 3h10v6.5L9.5 13H3zM9.5 13V9.5H13M5.5 6h5M5.5 8.5h2.5',
  remove: 'M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9M6.7 7v4M9.3 7v4',
  original: 'M7 3.5H3.5v9h9V9M9.5 3h3.5v3.5M13 3L7.5 8.5',
  unread: 'M8 4.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z',
  here: 'M5 3.5v9l7-4.5z',
  unfold: 'M4 6l4 4 4-4',
  fold: 'M4 10l4-4 4 4',
  panel: 'M2.5 3h11v10h-11zM10 3v10M11.4 5.5h.8M11.4 8h.8',
  star: 'M8 2.6l1.7 3.5 3.8.5-2.8 2.7.7 3.8L8 11.300l-3.4 1.8.7-3.8L2.5 6.6l3.8-.5z',
  'star-on':
    'M8 2.600l1.7 3.500 3.8.500-2.8 2.7.7 3.800L8 11.3l-3.4 1.800.7-3.8L2.5 6.600l3.8-.5zM8 4.6v5.2M6 7.400h4M6.400 9.600L9.600 5.800M6.400 5.800l3.200 3.800',
  compare: 'M2.5 3h4.500v10H2.500zM9 3h4.500v10H9z',
  filter: 'M2.5 4h11M4.500 8h7M6.500 12h3',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10 10l3.2 3.2',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
