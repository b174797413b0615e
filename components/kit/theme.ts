import type { Theme } from '../../engine/model/views';

/** Shows the page in the reader's theme; `system` leaves it to the browser. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
