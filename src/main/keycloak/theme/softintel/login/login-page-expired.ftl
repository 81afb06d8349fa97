<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("pageExpiredTitle")}
<#elseif section = "form">
<p class="govuk-body">${msg("pageExpiredText")}</p>
<ul class="govuk-list">
  <li><a class="govuk-link" id="loginContinueLink" href="${url.loginAction}">${msg("pageExpiredContinue")}</a></li>
  <li><a class="govuk-link" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a></li>
</ul>
<@parts.duty />
</#if>
</@layout.registrationLayout>
