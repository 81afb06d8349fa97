<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
${msg("termsTitle")}
<#elseif section = "form">
${kcSanitize(msg("termsText"))?no_esc}
<form action="${url.loginAction}" method="post" novalidate>
  <div class="govuk-button-group">
    <@parts.button text=msg("doAccept") name="accept" value="yes" id="kc-accept" />
    <@parts.button text=msg("doDecline") name="cancel" value="yes" id="kc-decline" kind="secondary" />
  </div>
</form>
<@parts.team call=msg("helpCallTeam") />
<@parts.duty />
</#if>
</@layout.registrationLayout>
