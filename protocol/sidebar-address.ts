/**
 * The sidebar's page as a frame on a page of the web. The browser's own panel shows it without `?framed`: in Firefox the address is all
 * that tells the two apart once the frame's tab is closed.
 */
export const FRAMED_SIDEBAR = 'sidebar.html?framed';
