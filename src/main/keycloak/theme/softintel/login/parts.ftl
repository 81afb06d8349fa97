<#-- Pages that are opened by their address belong to these; their start is no page of the service. -->
<#assign keycloaksOwn = ["account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console"]>

<#-- The service that somebody signs in to, without a slash at the end; empty when nobody knows. -->
<#function start>
  <#if keycloaksOwn?seq_contains((client.clientId)!"")>
    <#return (properties.serviceUrl!"")?remove_ending("/")>
  </#if>
  <#return ((client.baseUrl)!properties.serviceUrl!"")?remove_ending("/")>
</#function>

<#macro summary text target="">
<div class="govuk-error-summary" data-module="govuk-error-summary">
  <div role="alert">
    <h2 class="govuk-error-summary__title">There is a problem</h2>
    <div class="govuk-error-summary__body">
      <ul class="govuk-list govuk-error-summary__list">
        <li><#if target?has_content><a href="#${target}">${text}</a><#else>${text}</#if></li>
      </ul>
    </div>
  </div>
</div>
</#macro>

<#macro box name label type="text" autocomplete="off" value="" hint="" wrong="" inputmode="">
<div class="govuk-form-group<#if wrong?has_content> govuk-form-group--error</#if>">
  <label class="govuk-label" for="${name}">${label}</label>
  <#if hint?has_content><div id="${name}-hint" class="govuk-hint">${hint}</div></#if>
  <#if wrong?has_content><p id="${name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${wrong}</p></#if>
  <input class="govuk-input govuk-!-width-two-thirds<#if wrong?has_content> govuk-input--error</#if>" id="${name}" name="${name}" type="${type}"<#if type != "password"> value="${value}"</#if> autocomplete="${autocomplete}" spellcheck="false" autocapitalize="none"<#if inputmode?has_content> inputmode="${inputmode}"</#if><#if hint?has_content || wrong?has_content> aria-describedby="<#if hint?has_content>${name}-hint</#if><#if wrong?has_content><#if hint?has_content> </#if>${name}-error</#if>"</#if>>
</div>
</#macro>

<#macro button text name="" value="" id="" kind="">
<button type="submit"<#if name?has_content> name="${name}"</#if><#if value?has_content> value="${value}"</#if><#if id?has_content> id="${id}"</#if> class="govuk-button<#if kind?has_content> govuk-button--${kind}</#if>" data-module="govuk-button" data-prevent-double-click="true">${text}</button>
</#macro>

<#macro phone number kind="link"><a class="govuk-${kind} app-contact" href="tel:${number?replace("[^0-9+]", "", "r")}">${number}</a></#macro>

<#-- Who to call, for somebody who cannot sign in. -->
<#macro duty>
<#if properties.dutyPhone?has_content>
<p class="govuk-body">${msg("withoutAccountUrgent")} <#if properties.hubName?has_content && properties.hubPhone?has_content>${properties.hubName} ${msg("hubOn")} <@phone number=properties.hubPhone /> ${msg("hubInOfficeHours")} </#if>${msg("dutyTeamOn")} <@phone number=properties.dutyPhone /><#if properties.dutyHours?has_content> (${properties.dutyHours})</#if>.</p>
</#if>
</#macro>

<#-- The team's number, and what they then do; without one, where the number is. -->
<#macro team call does="">
<p class="govuk-body">${call}<#if properties.teamPhone?has_content> ${msg("teamOn")} <@phone number=properties.teamPhone /><#if properties.teamHours?has_content>, ${properties.teamHours}</#if>.<#else>: ${msg("teamOnStartPage")}</#if><#if does?has_content> ${does}</#if></p>
</#macro>

<#-- A message of Keycloak's with the team's number and hours, which Keycloak does not know. -->
<#function said text>
  <#local phone = properties.teamPhone?has_content?then(" " + msg("teamOn") + " " + properties.teamPhone, "")>
  <#local hours = (phone?has_content && properties.teamHours?has_content)?then(", " + properties.teamHours, "")>
  <#return text?replace("[phone]", phone)?replace("[hours]", hours)>
</#function>

<#-- The message that belongs to one of these fields, or nothing. -->
<#function wrong fields...>
  <#list fields as field>
    <#if messagesPerField.existsError(field)><#return kcSanitize(messagesPerField.get(field))?no_esc></#if>
  </#list>
  <#return "">
</#function>
