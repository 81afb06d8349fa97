package org.softintel.platform.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number or a time that may be 0; any other is more than that. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface OrZero {}
