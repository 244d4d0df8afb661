// Everything happens in the browser: the pages are prerendered as empty shells.
export const ssr = false;
export const prerender = true;
