package org.softintel.platform.page;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Templates name an asset; the hashed address and the integrity come from the build's list. */
@TemplateExtension(namespace = "assets")
public final class Assets {
  private static final Properties LIST = read();

  private Assets() {}

  public static RawString css(String name) {
    var key = name + ".css";
    return new RawString(
        "<link rel=\"stylesheet\" href=\"%s\" integrity=\"%s\">"
            .formatted(href(key), listed(key + ".integrity")));
  }

  public static RawString module(String name) {
    return script(name, " type=\"module\"");
  }

  public static RawString script(String name) {
    return script(name, "");
  }

  public static String href(String key) {
    return listed(key + ".href");
  }

  private static RawString script(String name, String type) {
    var key = name + ".js";
    return new RawString(
        "<script%s src=\"%s\" integrity=\"%s\"></script>"
            .formatted(type, href(key), listed(key + ".integrity")));
  }

  private static String listed(String key) {
    var value = LIST.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("no such asset: " + key);
    }
    return value;
  }

  private static Properties read() {
    var list = new Properties();
    try (InputStream in = Assets.class.getResourceAsStream("/assets.properties")) {
      if (in == null) {
        throw new IllegalStateException("assets.properties is missing: run the assets build");
      }
      list.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }
}
