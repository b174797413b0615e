/** The icons. All are decoration: the button or link that holds one carries the name. */
import type { ComponentChildren } from 'preact';

function Icon({ children, size = 16 }: { children: ComponentChildren; size?: number }) {
  return (
    <svg
      class="sign"
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {children}
    </svg>
  );
}

/** The product's mark: two joined circles, the nearer source filled, the second one open. */
export function ProductIcon() {
  return (
    <svg
      class="sign"
      aria-hidden="true"
      focusable="false"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
    >
      <circle cx="6" cy="10" r="3.6" fill="currentColor" />
      <path d="M9 10h1.9" stroke="currentColor" stroke-width="1.8" />
      <circle cx="14.2" cy="10" r="3.2" stroke="currentColor" stroke-width="1.8" />
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8m0-8-8 8" />
  </Icon>
);

export const KeyboardIcon = () => (
  <Icon>
    <rect x="1.5" y="4" width="13" height="8.5" rx="1.5" />
    <path d="M4.2 6.8h.1M7 6.8h.1M9.8 6.8h.1M12 6.8h.1M5 9.8h6" />
  </Icon>
);

/** A window with a panel at its side. */
export const PanelIcon = () => (
  <Icon>
    <rect x="1.5" y="2.5" width="13" height="11" rx="1.5" />
    <path d="M10 2.5v11M11.8 5.5h1M11.8 8h1" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M9.5 3.5 5 8l4.5 4.5" />
  </Icon>
);

export const DownIcon = () => (
  <Icon size={12}>
    <path d="m4 6 4 4 4-4" />
  </Icon>
);

export const ExternalLinkIcon = () => (
  <Icon size={12}>
    <path d="M6 3H3v10h10v-3M9 3h4v4M13 3 7.5 8.5" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.5" />
    <path d="m10.5 10.5 3.5 3.5" />
  </Icon>
);
