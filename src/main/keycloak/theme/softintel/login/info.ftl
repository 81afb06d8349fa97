<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
<#if messageHeader??>${kcSanitize(msg(messageHeader))?no_esc}<#else>${kcSanitize(parts.said(message.summary))?no_esc}</#if>
<#elseif section = "form">
<#if messageHeader??>
<p class="govuk-body">${kcSanitize(parts.said(message.summary))?no_esc}</p>
</#if>
<#if requiredActions?has_content>
<ul class="govuk-list govuk-list--bullet">
  <#list requiredActions as action><li>${msg("requiredAction." + action)}</li></#list>
</ul>
</#if>
<#if !skipLink??>
<#if pageRedirectUri?has_content>
<p class="govuk-body"><a class="govuk-link" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
<#elseif actionUri?has_content>
<p class="govuk-body"><a class="govuk-link" href="${actionUri}">${msg("doContinue")}</a></p>
<#elseif parts.start()?has_content>
<p class="govuk-body"><a class="govuk-link" href="${parts.start()}/">${msg("backToApplication")}</a></p>
</#if>
</#if>
<@parts.team call=msg("helpCallTeam") />
<@parts.duty />
</#if>
</@layout.registrationLayout>
