package org.softintel.given;

import com.microsoft.playwright.Page;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Signs people in for {@link SignedIn}. What they opened in a browser is closed after the test, as
 * {@link Browser} does it: with a picture when it failed, and with no complaint left.
 */
final class SignedInExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private static final ExtensionContext.Namespace OURS =
      ExtensionContext.Namespace.create(SignedInExtension.class);

  @Override
  public void beforeAll(ExtensionContext test) throws IllegalAccessException {
    signIn(test, it -> Modifier.isStatic(it.getModifiers()));
  }

  @Override
  public void beforeEach(ExtensionContext test) throws IllegalAccessException {
    signIn(test, it -> !Modifier.isStatic(it.getModifiers()));
  }

  private static void signIn(ExtensionContext test, Predicate<Field> which)
      throws IllegalAccessException {
    var fields =
        AnnotationSupport.findAnnotatedFields(test.getRequiredTestClass(), SignedIn.class, which);
    for (var field : fields) {
      field.setAccessible(true);
      field.set(
          test.getTestInstance().orElse(null),
          somebody(field.getType(), field.getAnnotation(SignedIn.class), test));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.isAnnotated(SignedIn.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    var how = parameter.findAnnotation(SignedIn.class).orElseThrow();
    return somebody(parameter.getParameter().getType(), how, test);
  }

  private static Object somebody(Class<?> type, SignedIn how, ExtensionContext test) {
    var account = how.value().isEmpty() ? TestAccounts.with(how.newWithRole()) : how.value();
    if (type == NoScriptUser.class) {
      return NoScriptUser.signedIn(account, firstPage(how.value() + how.newWithRole()));
    }
    if (type == Page.class) {
      return browser(test).as(account, BrowserSettings.scripts(how.scripts()));
    }
    throw new IllegalArgumentException("nobody signs in as a " + type.getSimpleName());
  }

  /** The page that an account, or a role, may see. */
  private static String firstPage(String account) {
    return switch (account.replaceAll("\\d", "")) {
      case "triage", "lead" -> "/triage";
      case "auditor" -> "/audit";
      case "manager" -> "/manage";
      default -> "/my-reports";
    };
  }

  private static Browser browser(ExtensionContext test) {
    return test.getStore(OURS).computeIfAbsent(Browser.class);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    var browser = test.getStore(OURS).get(Browser.class, Browser.class);
    if (browser != null) {
      browser.afterEach(test);
    }
  }
}
