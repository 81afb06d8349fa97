package org.softintel.platform.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Asks for a second factor that was used within the last minutes. A GET must be of a file. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshSecondFactor {}
