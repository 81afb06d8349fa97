<#import "template.ftl" as layout>
<#import "parts.ftl" as parts>
<#assign username = (login.username)!"">
<#assign named = usernameHidden?? || username?has_content>
<#assign wrong = parts.wrong("username", "password")>
<#if wrong?has_content && !named><#assign wrong = msg("enterUsernameAndPassword")></#if>
<#-- A wrong pair is put right at the password, which has to be typed again in any case. -->
<@layout.registrationLayout problem=wrong target=named?then("password", "username"); section>
<#if section = "header">
${msg("loginAccountTitle")}
<#elseif section = "form">
<#if realm.password>
<form id="kc-form-login" action="${url.loginAction}" method="post" novalidate>
  <#if !usernameHidden??>
  <@parts.box name="username" label=realm.loginWithEmailAllowed?then(msg("usernameOrEmail"), msg("username")) autocomplete="username" value=username wrong=named?then("", wrong) />
  </#if>
  <@parts.box name="password" label=msg("password") type="password" autocomplete="current-password" wrong=named?then(wrong, "") />
  <input type="hidden" name="credentialId" value="${(auth.selectedCredential)!""}">
  <@parts.button text=msg("doLogIn") name="login" id="kc-login" />
</form>
</#if>
<#elseif section = "socialProviders">
<#if realm.password && (social.providers)?has_content>
<h2 class="govuk-heading-m">${msg("identity-provider-login-label")}</h2>
<ul class="govuk-list">
  <#list social.providers as provider>
  <li><a class="govuk-link" id="social-${provider.alias}" href="${provider.loginUrl}">${provider.displayName!provider.alias}</a></li>
  </#list>
</ul>
</#if>
<h2 class="govuk-heading-m">${msg("noAccountTitle")}</h2>
<p class="govuk-body">${msg("noAccountText")}</p>
<h2 class="govuk-heading-m">${msg("withoutAccountTitle")}</h2>
<p class="govuk-body">${msg("withoutAccountDanger")} <a class="govuk-link" href="tel:999">${msg("call999")}</a>.</p>
<@parts.duty />
<#if parts.start()?has_content>
<p class="govuk-body">${msg("withoutAccountLater")} <a class="govuk-link" href="${parts.start()}/call-back">${msg("askForCall")}</a>. <a class="govuk-link" href="${parts.start()}/guidance/help">${msg("whoCanHelp")}</a></p>
</#if>
<h2 class="govuk-heading-m">${msg("lostPasswordTitle")}</h2>
<#if realm.resetPasswordAllowed>
<p class="govuk-body"><a class="govuk-link" href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
<#else>
<@parts.team call=msg("lostPasswordText") does=msg("lostPasswordNext") />
<p class="govuk-body">${msg("lostPasswordWait")}</p>
</#if>
<p class="govuk-body">${msg("nobodyAsks")}</p>
</#if>
</@layout.registrationLayout>
