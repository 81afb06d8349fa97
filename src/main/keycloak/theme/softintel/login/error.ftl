<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("errorTitle")}
<#elseif section = "form">
<p class="govuk-body" id="kc-error-message">${kcSanitize(parts.said(message.summary))?no_esc}</p>
<#if traceId??>
<p class="govuk-body">${msg("traceIdSupportMessage", traceId)}</p>
</#if>
<#if parts.start()?has_content>
<p class="govuk-body"><a class="govuk-link" id="backToApplication" href="${parts.start()}/">${msg("backToApplication")}</a></p>
</#if>
<@parts.duty />
</#if>
</@layout.registrationLayout>
