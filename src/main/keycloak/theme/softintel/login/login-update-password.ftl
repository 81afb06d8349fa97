<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign wrongNew = parts.wrong("password")>
<#assign wrongAgain = parts.wrong("password-confirm")>
<#assign first = wrongNew?has_content?then(wrongNew, wrongAgain)>
<@layout.registrationLayout problem=first target=wrongNew?has_content?then("password-new", "password-confirm"); section>
<#if section = "header">
${msg("updatePasswordTitle")}
<#elseif section = "form">
<form id="kc-passwd-update-form" action="${url.loginAction}" method="post" novalidate>
  <@parts.box name="password-new" label=msg("passwordNew") hint=msg("passwordHint") type="password" autocomplete="new-password" wrong=wrongNew />
  <@parts.box name="password-confirm" label=msg("passwordConfirm") type="password" autocomplete="new-password" wrong=wrongAgain />
  <div class="govuk-form-group">
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id="logout-sessions" name="logout-sessions" value="on" checked>
        <label class="govuk-label govuk-checkboxes__label" for="logout-sessions">${msg("logoutOtherSessions")}</label>
      </div>
    </div>
  </div>
  <div class="govuk-button-group">
    <@parts.button text=msg("doContinue") name="login" />
    <#if isAppInitiatedAction??><@parts.button text=msg("doCancel") name="cancel-aia" value="true" kind="secondary" /></#if>
  </div>
</form>
<@parts.team call=msg("helpCallTeam") />
<@parts.duty />
</#if>
</@layout.registrationLayout>
