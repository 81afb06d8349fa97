<#import "parts.ftl" as parts>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false problem="" target="">
<#assign heading><#compress><#nested "header"></#compress></#assign>
<#assign title = heading?markup_string?replace("<[^>]+>", "", "r")?no_esc>
<#if !problem?has_content && displayMessage && message?has_content && message.type = "error">
  <#local wrong = kcSanitize(parts.said(message.summary))?no_esc>
<#else>
  <#local wrong = problem>
</#if>
<#local start = parts.start()>
<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head>
  <meta charset="utf-8">
  <title><#if wrong?has_content>Error: </#if>${title} - Share information about child sexual exploitation</title>
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="theme-color" content="#4c2c92">
  <meta name="robots" content="noindex">
  <link rel="icon" sizes="any" href="${url.resourcesPath}/${properties['favicon.svg']}" type="image/svg+xml">
  <link rel="stylesheet" href="${url.resourcesPath}/${properties['public.css']}" integrity="${properties['public.css.integrity']}">
  <script type="module" src="${url.resourcesPath}/${properties['app.js']}" integrity="${properties['app.js.integrity']}"></script>
<#-- The head has no end tag, which HTML allows: Keycloak would put a line of script before it. -->
<body class="govuk-template__body">
  <script src="${url.resourcesPath}/${properties['js-enabled.js']}" integrity="${properties['js-enabled.js.integrity']}"></script>
  <div role="region" aria-label="Skip and exit links">
    <a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Skip to main content</a>
    <#if start?has_content><a href="${start}/leave" class="govuk-skip-link govuk-js-exit-this-page-skiplink" rel="nofollow noreferrer">Exit this page</a></#if>
  </div>
  <header class="govuk-template__header">
    <div class="govuk-generic-header app-header">
      <div class="govuk-generic-header__container govuk-width-container">
        <div class="govuk-generic-header__logo">
          <#if start?has_content>
          <a href="${start}/" class="govuk-generic-header__homepage-link">Share information<span class="app-rest-of-name"> about child sexual exploitation</span></a>
          <#else>
          <span class="govuk-generic-header__homepage-link">Share information<span class="app-rest-of-name"> about child sexual exploitation</span></span>
          </#if>
        </div>
      </div>
    </div>
    <div class="app-danger">
      <div class="govuk-width-container"><p>If a child is in danger now, <a class="govuk-link" href="tel:999">call 999</a></p></div>
    </div>
  </header>
  <div class="govuk-width-container">
    <#if start?has_content>
    <div class="app-tools" role="region" aria-label="Page tools">
      <a href="${start}/" class="govuk-back-link">Back to the start page</a>
      <div class="govuk-exit-this-page" data-module="govuk-exit-this-page">
        <a href="${start}/leave" role="button" draggable="false" class="govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button" data-module="govuk-button" rel="nofollow noreferrer"><span class="govuk-visually-hidden">Emergency</span> Exit this page</a>
      </div>
    </div>
    </#if>
    <main class="govuk-main-wrapper" id="main-content">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <#if wrong?has_content><@parts.summary text=wrong target=target /></#if>
          <h1 class="govuk-heading-l">${heading}</h1>
          <#if displayMessage && message?has_content && message.type != "error" && !(message.type = "warning" && isAppInitiatedAction??)>
          <div class="govuk-inset-text">${kcSanitize(parts.said(message.summary))?no_esc}</div>
          </#if>
          <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
          <p class="govuk-body">You are signing in as <strong>${auth.attemptedUsername}</strong>. <a class="govuk-link" id="reset-login" href="${url.loginRestartFlowUrl}">Use another account</a></p>
          </#if>
          <#nested "form">
          <#if auth?has_content && auth.showTryAnotherWayLink()>
          <form action="${url.loginAction}" method="post" novalidate>
            <button type="submit" name="tryAnotherWay" value="on" class="govuk-button govuk-button--secondary">Sign in another way</button>
          </form>
          </#if>
          <#nested "socialProviders">
          <#if displayInfo><#nested "info"></#if>
        </div>
      </div>
    </main>
  </div>
  <footer class="govuk-template__footer">
    <div class="govuk-footer">
      <div class="govuk-width-container">
        <#if start?has_content || properties.teamPhone?has_content>
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <#if start?has_content>
            <h2 class="govuk-visually-hidden">Support links</h2>
            <ul class="govuk-footer__inline-list">
              <li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${start}/accessibility">Accessibility statement</a></li>
              <li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${start}/privacy">Privacy notice</a></li>
              <li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${start}/cookies">Cookies</a></li>
            </ul>
            </#if>
            <div class="govuk-footer__meta-custom">
              Help with this service: <#if properties.teamPhone?has_content><@parts.phone number=properties.teamPhone kind="footer__link" /><#if properties.teamHours?has_content>, ${properties.teamHours}</#if><#else>the <a class="govuk-footer__link" href="${start}/">start page</a> has the phone numbers</#if>
            </div>
          </div>
        </div>
        </#if>
      </div>
    </div>
  </footer>
</body>
</html>
</#macro>
