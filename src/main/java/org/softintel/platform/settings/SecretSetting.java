package org.softintel.platform.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A setting that is a secret, or a file that holds one. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface SecretSetting {}
