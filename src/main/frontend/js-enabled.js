// Not a module and not inline: it must run before the page is painted, and the policy allows no inline script.
document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) document.body.classList.add('govuk-frontend-supported');
