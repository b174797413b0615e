import { useState } from 'preact/hooks';

/**
 * A place that takes what is dropped on it: whether something is held over it, and what its element is given.
 * @example const [over, place] = useDrop((data) => open(data.files)); <div class={over ? 'over' : ''} {...place}>
 */
export function useDrop(onDrop: (data: DataTransfer) => void) {
  const [over, setOver] = useState(false);
  const place = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) onDrop(event.dataTransfer);
    },
  };
  return [over, place] as const;
}
