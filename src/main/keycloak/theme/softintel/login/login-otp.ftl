<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign wrong = parts.wrong("totp")>
<@layout.registrationLayout problem=wrong target="otp"; section>
<#if section = "header">
${msg("otpTitle")}
<#elseif section = "form">
<form id="kc-otp-login-form" action="${url.loginAction}" method="post" novalidate>
  <#if otpLogin.userOtpCredentials?size gt 1>
  <div class="govuk-form-group">
    <fieldset class="govuk-fieldset">
      <legend class="govuk-fieldset__legend">${msg("otpDevice")}</legend>
      <div class="govuk-radios">
        <#list otpLogin.userOtpCredentials as device>
        <div class="govuk-radios__item">
          <input class="govuk-radios__input" type="radio" id="device-${device?index}" name="selectedCredentialId" value="${device.id}"<#if device.id == otpLogin.selectedCredentialId> checked</#if>>
          <label class="govuk-label govuk-radios__label" for="device-${device?index}">${device.userLabel}</label>
        </div>
        </#list>
      </div>
    </fieldset>
  </div>
  </#if>
  <@parts.box name="otp" label=msg("loginOtpOneTime") hint=msg("otpHint") autocomplete="one-time-code" inputmode="numeric" wrong=wrong />
  <@parts.button text=msg("doLogIn") name="login" id="kc-login" />
</form>
<@parts.team call=msg("otpLost") does=msg("otpLostNext") />
<@parts.duty />
</#if>
</@layout.registrationLayout>
