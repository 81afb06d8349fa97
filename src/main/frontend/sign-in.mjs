// On the sign-in pages: loading the answer to a form again asks for the page anew, and sends nothing.
export function askAnewOnReload() {
  const form = document.querySelector('form[action*="session_code="]');
  if (!form || !location.search.includes('session_code=')) return;
  const address = new URL(form.getAttribute('action'), location);
  address.searchParams.delete('session_code');
  history.replaceState(null, '', address);
}
