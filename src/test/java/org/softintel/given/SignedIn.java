package org.softintel.given;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who is signed in: a {@link NoScriptUser}, or a {@link com.microsoft.playwright.Page} of
 * a browser. A static field signs in once for the class, any other field or parameter for each test
 * in a session of its own.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SignedInExtension.class)
public @interface SignedIn {
  /** An account of local mode. */
  String value() default "";

  /** Instead of an account: somebody new who holds this role. */
  String newWithRole() default "";

  /** Whether the page runs scripts. */
  boolean scripts() default true;
}
