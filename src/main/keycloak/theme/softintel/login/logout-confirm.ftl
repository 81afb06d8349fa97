<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("logoutConfirmTitle")}
<#elseif section = "form">
<p class="govuk-body">${msg("logoutConfirmHeader")}</p>
<form action="${url.logoutConfirmAction}" method="post" novalidate>
  <input type="hidden" name="session_code" value="${logoutConfirm.code}">
  <@parts.button text=msg("doLogout") name="confirmLogout" value="yes" id="kc-logout" />
</form>
</#if>
</@layout.registrationLayout>
