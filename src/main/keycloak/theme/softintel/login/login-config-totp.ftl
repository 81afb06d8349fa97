<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign manual = (mode!"") = "manual">
<#assign wrongCode = parts.wrong("totp")>
<#assign wrongLabel = parts.wrong("userLabel")>
<#assign first = wrongCode?has_content?then(wrongCode, wrongLabel)>
<@layout.registrationLayout problem=first target=wrongCode?has_content?then("totp", "userLabel"); section>
<#if section = "header">
${msg("loginTotpTitle")}
<#elseif section = "form">
<ol class="govuk-list govuk-list--number">
  <li>${msg("loginTotpStep1")}</li>
  <#if manual>
  <li>
    <p class="govuk-body">${msg("loginTotpManualStep2")} <strong id="kc-totp-secret-key">${totp.totpSecretEncoded}</strong></p>
    <p class="govuk-body">${msg("loginTotpManualStep3", totp.policy.digits?c, totp.policy.period?c)}</p>
    <p class="govuk-body"><a class="govuk-link" id="mode-barcode" href="${totp.qrUrl}">${msg("loginTotpScanBarcode")}</a></p>
  </li>
  <#else>
  <li>
    <p class="govuk-body">${msg("loginTotpStep2")}</p>
    <img id="kc-totp-secret-qr-code" src="data:image/png;base64,${totp.totpSecretQrCode}" alt="${msg("loginTotpCodeAlt")}">
    <p class="govuk-body"><a class="govuk-link" id="mode-manual" href="${totp.manualUrl}">${msg("loginTotpUnableToScan")}</a></p>
  </li>
  </#if>
  <li>${msg("loginTotpStep3")}</li>
</ol>
<form id="kc-totp-settings-form" action="${url.loginAction}" method="post" novalidate>
  <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
  <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
  <@parts.box name="totp" label=msg("loginOtpOneTime") hint=msg("otpHint") autocomplete="one-time-code" inputmode="numeric" wrong=wrongCode />
  <@parts.box name="userLabel" label=msg((totp.otpCredentials?size gte 1)?then("loginTotpDeviceName", "loginTotpDeviceNameOptional")) hint=msg("loginTotpStep3DeviceName") wrong=wrongLabel />
  <div class="govuk-form-group">
    <div class="govuk-checkboxes">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id="logout-sessions" name="logout-sessions" value="on">
        <label class="govuk-label govuk-checkboxes__label" for="logout-sessions">${msg("logoutOtherSessions")}</label>
      </div>
    </div>
  </div>
  <div class="govuk-button-group">
    <@parts.button text=msg("doContinue") id="saveTOTPBtn" />
    <#if isAppInitiatedAction??><@parts.button text=msg("doCancel") name="cancel-aia" value="true" kind="secondary" /></#if>
  </div>
</form>
<@parts.team call=msg("helpCallTeam") />
<@parts.duty />
</#if>
</@layout.registrationLayout>
